def inherited():
    return "inherited"

print("raising a class without arguments")
raise NotImplementedError

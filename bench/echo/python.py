# The same calls as c.c, with the socket module and selectors.
import selectors
import socket

server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
server.bind(("127.0.0.1", 0))
server.listen(4096)
selector = selectors.DefaultSelector()
selector.register(server, selectors.EVENT_READ)
print(server.getsockname()[1], flush=True)
buf = bytearray(65536)
view = memoryview(buf)
while True:
    for key, _ in selector.select():
        if key.fileobj is server:
            client, _ = server.accept()
            selector.register(client, selectors.EVENT_READ)
            continue
        try:
            got = key.fileobj.recv_into(buf)
            key.fileobj.sendall(view[:got])
        except ConnectionError:
            got = 0
        if got == 0:
            selector.unregister(key.fileobj)
            key.fileobj.close()

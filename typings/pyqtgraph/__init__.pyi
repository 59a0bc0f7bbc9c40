"""What this project uses of pyqtgraph, which comes without types: add what you come to use."""

"""A bucket that can only be made in India, made abroad: its constructor refuses."""

from aws_cdk import App, Stack
from cdk_india_residency import DataClass, ResidentBucket

app = App()
shop = Stack(app, "Shop", env={"region": "us-east-1"})
ResidentBucket(shop, "Orders", data_class=DataClass.PERSONAL)
print("the constructor let it through")
app.synth()

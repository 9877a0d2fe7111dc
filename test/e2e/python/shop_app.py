"""A shop in Mumbai with its mirror in Hyderabad, which the guard lets through."""

from aws_cdk import App, Aspects, Stack
from cdk_india_residency import DataClass, DataClassification, ResidencyGuard, ResidentBucket

app = App()
hyderabad = Stack(app, "Hyderabad", env={"account": "111111111111", "region": "ap-south-2"})
shop = Stack(app, "Shop", env={"account": "111111111111", "region": "ap-south-1"})
orders = ResidentBucket(
    shop,
    "Orders",
    data_class=DataClass.PERSONAL,
    elements=["order-history"],
    mirror={"scope": hyderabad},
)
DataClassification.of(shop).declare(DataClass.PERSONAL)
Aspects.of(app).add(ResidencyGuard())
app.synth()

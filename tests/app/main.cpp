#include "app/common/look.h"

#include <QApplication>
#include <gtest/gtest.h>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    if (!rolewright::applyLook(application))
        return 2;
    return RUN_ALL_TESTS();
}

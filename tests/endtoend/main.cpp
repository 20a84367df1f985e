#include "app/common/background_work.h"
#include "app/common/look.h"

#include <QApplication>
#include <gtest/gtest.h>

/// Runs on the display that tests/endtoend/with_display makes.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const rolewright::BackgroundWork work;
    testing::InitGoogleTest(&argc, argv);
    return rolewright::applyLook(application) ? RUN_ALL_TESTS() : 2;
}

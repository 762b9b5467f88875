// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/CareText.h"

#include <QFileInfo>
#include <QTemporaryFile>
#include <QTest>

namespace CareTextTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

class tst_CareText : public QObject
{
    Q_OBJECT

private slots:
    void namesWhoIsLoggedIn();
    void namesTheAccountWithoutALogin();
};

void tst_CareText::namesWhoIsLoggedIn()
{
    qputenv("USER", "anna");
    QCOMPARE(ownName(), u"anna"_s);
}

//! As under cron and systemd, which may start programs without the variables of a login.
void tst_CareText::namesTheAccountWithoutALogin()
{
    qunsetenv("USER");
    qunsetenv("USERNAME");
#ifdef Q_OS_UNIX
    QTemporaryFile own;
    QVERIFY(own.open());
    QCOMPARE(ownName(), QFileInfo(own).owner());
#endif
}

QTEST_GUILESS_MAIN(tst_CareText)

} // namespace CareTextTest

#include "tst_CareText.moc"

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/IncidentText.h"

#include <QFileInfo>
#include <QTemporaryFile>
#include <QTest>

namespace AcknowledgementTextTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

class tst_AcknowledgementText : public QObject
{
    Q_OBJECT

private slots:
    void namesTheLoggedInUser();
    void namesTheAccountWithoutALogin();
};

void tst_AcknowledgementText::namesTheLoggedInUser()
{
    qputenv("USER", "anna");
    QCOMPARE(localUserName(), u"anna"_s);
}

//! Programs started by cron and systemd may lack the login variables.
void tst_AcknowledgementText::namesTheAccountWithoutALogin()
{
    qunsetenv("USER");
    qunsetenv("USERNAME");
#ifdef Q_OS_UNIX
    QTemporaryFile own;
    QVERIFY(own.open());
    QCOMPARE(localUserName(), QFileInfo(own).owner());
#endif
}

QTEST_GUILESS_MAIN(tst_AcknowledgementText)

} // namespace AcknowledgementTextTest

#include "tst_AcknowledgementText.moc"

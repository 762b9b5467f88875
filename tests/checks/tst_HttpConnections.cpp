// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file
//! How the `http` kind gets its connection: what a server sees that resets it at once.

#include "HttpProbe.h"
#include "support/ResetFaults.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;

class TestHttpConnections : public QObject
{
    Q_OBJECT

private slots:
    void resetAtOnce_data();
    void resetAtOnce();

private:
    HttpProbe m_probe;
};

void TestHttpConnections::resetAtOnce_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<QString>("type");
    QTest::newRow("plain") << u"http"_s << u"network"_s;
    QTest::newRow("TLS") << u"https"_s << u"tls"_s;
}

//! QTcpSocket of Qt 6.4 connects again and again where the reset is there before it has looked, until the deadline.
void TestHttpConnections::resetAtOnce()
{
    QFETCH(QString, scheme);
    QFETCH(QString, type);
#ifdef Q_OS_UNIX
    const ResetFaults server;
    const QString url = u"%1://127.0.0.1:%2/"_s.arg(scheme).arg(server.port());
    constexpr int checks = 50;
    for (int i = 0; i < checks; ++i) {
        const Observation seen = m_probe.look(url, std::chrono::milliseconds(500));
        // Either side may be the first to notice.
        QVERIFY2(errorKey(seen) == u"network"_s || errorKey(seen) == type, qPrintable(errorMessage(seen)));
        QVERIFY2(errorMessage(seen).contains(u"closed the connection"_s), qPrintable(errorMessage(seen)));
    }
    QCOMPARE(server.connections(), checks);
#endif
}

QTEST_GUILESS_MAIN(TestHttpConnections)
#include "tst_HttpConnections.moc"

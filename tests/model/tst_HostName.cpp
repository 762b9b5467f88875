// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/HostName.h"

#include <QTest>

namespace HostNameTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

class tst_HostName : public QObject
{
    Q_OBJECT

private slots:
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
};

void tst_HostName::accepts_data()
{
    QTest::addColumn<QString>("host");
    for (const char *host : {"localhost", "example.org", "example.org.", "xn--bcher-kva.example", "bücher.example", "a-b.c_d",
                             "_dmarc.example.org", "3com.example", "192.0.2.1", "0.0.0.0", "::1", "2001:db8::1",
                             "::ffff:192.0.2.1", "fe80::1%eth0", "日本.example"})
        QTest::newRow(host) << QString::fromUtf8(host);
    QTest::newRow("label of 63") << QString(63, u'a') + u".example"_s;
}

void tst_HostName::accepts()
{
    QFETCH(QString, host);
    QCOMPARE(hostProblem(host), QString());
}

void tst_HostName::refuses_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("says");
    const QString name = u"This isn't a valid host name. Use"_s;
    const QString bare = u"Enter only the host name or the address"_s;
    const QString address = u"This isn't a valid IPv4 address. Use"_s;
    QTest::newRow("empty") << "" << u"Enter a host name"_s;
    QTest::newRow("option") << "-oProxyCommand=x" << u"can't begin with a hyphen"_s;
    QTest::newRow("port") << "example.org:80" << bare;
    QTest::newRow("url") << "http://example.org" << bare;
    QTest::newRow("brackets") << "[::1]" << bare;
    QTest::newRow("bad IPv6") << "1:2:3" << bare;
    QTest::newRow("space") << "a b" << name;
    QTest::newRow("newline") << "a\nb" << name;
    QTest::newRow("null character") << u"a"_s + QChar(QChar::Null) << name;
    QTest::newRow("shell") << "a;id" << name;
    QTest::newRow("empty label") << "a..b" << name;
    QTest::newRow("label begins with a hyphen") << "a.-b" << name;
    QTest::newRow("label ends with a hyphen") << "a-.b" << name;
    QTest::newRow("label of 64") << QString(64, u'a') << name;
    QTest::newRow("254 letters") << QStringLiteral("abcd.").repeated(51) << name;
    QTest::newRow("octet") << "192.0.2.256" << address;
    QTest::newRow("five numbers") << "1.2.3.4.5" << address;
    QTest::newRow("a number") << "8080" << address;
    QTest::newRow("octal") << "127.0.0.01" << address;
    QTest::newRow("zone of nothing") << "fe80::1%" << bare;
    QTest::newRow("zone with a command") << "fe80::1%$(id)" << bare;
}

void tst_HostName::refuses()
{
    QFETCH(QString, host);
    QFETCH(QString, says);
    QVERIFY2(hostProblem(host).contains(says), qPrintable(hostProblem(host)));
}

QTEST_GUILESS_MAIN(tst_HostName)

} // namespace HostNameTest

#include "tst_HostName.moc"

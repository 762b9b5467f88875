// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file The content of the certificate tab for real handshakes on loopback.

#include "checks/HttpProbe.h"
#include "gui/details/evidence/CertificateTab.h"
#include "support/TlsFaults.h"

#include <QLabel>
#include <QRandomGenerator>
#include <QSslCertificate>
#include <QTest>
#include <QTreeWidget>

namespace CertificateDetailsTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

QString textOf(const QWidget &tab, const QString &name)
{
    for (const QLabel *label : tab.findChildren<QLabel *>()) {
        if (label->objectName() == name)
            return label->text();
    }
    return {};
}

} // namespace

class tst_CertificateDetails : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_tls = std::make_unique<TlsFaults>(); }

    void showsARealHandshake_data()
    {
        QTest::addColumn<QString>("sort");
        QTest::addColumn<bool>("verify");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<QString>("validity");
        const auto row = [](const char *sort, bool verify, const char *verdict, const char *validity) {
            QTest::addRow("%s%s", sort, verify ? "" : ", any certificate will do")
                << QString::fromLatin1(sort) << verify << QString::fromLatin1(verdict) << QString::fromLatin1(validity);
        };
        row("good", true,
            "The certificate is trusted and valid for localhost. The connection was encrypted with TLS 1.3, cipher TLS_",
            "364 day(s) left");
        row("good", false, "This target accepts any certificate", "364 day(s) left");
        row("expired", true, "The certificate expired %n days ago", "expired 3 day(s) ago");
        row("expired", false,
            "accepts any certificate, so certificate problems don't affect the outcome. The connection was encrypted with TLS "
            "1.3",
            "expired 3 day(s) ago");
        row("not-yet-valid", true, "No connection was established.", "becomes valid in 29 day(s)");
        row("wrong-host", true, "only for other.example, www.other.example", "364 day(s) left");
        row("self-signed", true, "self-signed", "364 day(s) left");
        row("unknown-issuer", true, "is unknown", "364 day(s) left");
        row("ends-soon", true, "The certificate is trusted", "5 day(s) left");
    }
    void showsARealHandshake()
    {
        QFETCH(QString, sort);
        QFETCH(bool, verify);
        QFETCH(QString, verdict);
        QFETCH(QString, validity);
        HttpProbe probe;
        const Observation seen = probe.check(
            {{u"url"_s, m_tls->url(sort, u"/ok"_s)}, {u"caFile"_s, m_tls->certificates().caFile()}, {u"verifyTls"_s, verify}});
        const TlsEvidence tls = seen.evidence->tls;
        QCOMPARE(tls.chain.size(), 1);
        QCOMPARE(tls.isVerified, verify);
        QCOMPARE(tls.peerName, u"localhost"_s);
        CertificateTab tab;
        tab.show(tls);
        const QString said = tab.findChild<QLabel *>(u"certificateVerdict"_s)->text();
        QVERIFY2(said.contains(QString(verdict).replace(u"%n"_s, u"3"_s)) || said.contains(verdict), qPrintable(said));
        const auto *chain = tab.findChild<QTreeWidget *>(u"chain"_s);
        QCOMPARE(chain->topLevelItemCount(), 1);
        // The certificates may be up to a day old, so the remaining validity may be shorter.
        const QString shown = chain->topLevelItem(0)->text(1);
        QVERIFY2(shown == validity || sort == "good"_L1 || shown.contains(u"day(s)"_s), qPrintable(shown));
    }

    void makesForeignNamesSafe()
    {
        CertificateTab tab;
        TlsEvidence tls;
        tls.problems = {u"It is made out to a\u202Egpj.example\nand b.example."_s, u"It ended."_s};
        tab.show(tls);
        const QString said = tab.findChild<QLabel *>(u"certificateVerdict"_s)->text();
        QVERIFY2(said.contains(u"gpj.example and b.example. It ended."_s), qPrintable(said));
        QVERIFY(!said.contains(QChar(0x202E)) && !said.contains(u'\n'));
    }

    void readsAllDetails()
    {
        const QList<QSslCertificate> read = QSslCertificate::fromPath(m_tls->certificates().certificateFile(u"wrong-host"_s));
        const CertificateDetails details(read.value(0).toDer());
        QVERIFY(details.isValid());
        QCOMPARE(details.name, u"other.example"_s);
        QCOMPARE(details.subject, u"CN=other.example"_s);
        QCOMPARE(details.issuer, u"CN=Watchkeeper test authority ca"_s);
        QCOMPARE(details.names, (QStringList{u"other.example"_s, u"www.other.example"_s}));
        QCOMPARE(details.key, u"EC, 256 bits"_s);
        QCOMPARE(details.signature, u"ECDSA with SHA-256"_s);
        QCOMPARE(details.sha256.size(), 32 * 3 - 1);
        QVERIFY(!details.isSelfSigned);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QVERIFY(details.from <= now && now <= details.until);
        const CertificateDetails weak(
            QSslCertificate::fromPath(m_tls->certificates().certificateFile(u"weak-key"_s)).value(0).toDer());
        QCOMPARE(weak.key, u"RSA, 1024 bits"_s);
    }

    void fingerprintMatchesOpenssl()
    {
        const QString file = m_tls->certificates().certificateFile(u"good"_s);
        QProcess openssl;
        openssl.start(u"openssl"_s, {u"x509"_s, u"-in"_s, file, u"-noout"_s, u"-fingerprint"_s, u"-sha256"_s});
        QVERIFY(openssl.waitForFinished());
        const QString printed = QString::fromLatin1(openssl.readAll()).section(u'=', 1).trimmed();
        QCOMPARE(CertificateDetails(QSslCertificate::fromPath(file).value(0).toDer()).sha256, printed);
    }

    void describesTheValidity_data()
    {
        QTest::addColumn<qint64>("secondsToEnd");
        QTest::addColumn<QString>("text");
        QTest::newRow("left") << qint64(3 * 86'400 + 60) << u"3 day(s) left"_s;
        QTest::newRow("just ended") << qint64(-60) << u"expired today"_s;
        QTest::newRow("a day later") << qint64(-86'400 - 60) << u"expired 1 day(s) ago"_s;
    }
    void describesTheValidity()
    {
        QFETCH(qint64, secondsToEnd);
        CertificateDetails details(QSslCertificate::fromPath(m_tls->certificates().caFile()).value(0).toDer());
        QTEST(details.validity(details.until.addSecs(-secondsToEnd)), "text");
    }

    void savesTheChainInOrder()
    {
        const QByteArray leaf = QSslCertificate::fromPath(m_tls->certificates().certificateFile(u"good"_s)).value(0).toDer();
        const QByteArray root = QSslCertificate::fromPath(m_tls->certificates().caFile()).value(0).toDer();
        const QList<QSslCertificate> read = QSslCertificate::fromData(chainToPem({leaf, root}));
        QCOMPARE(read.size(), 2);
        QCOMPARE(read.first().toDer(), leaf);
        QCOMPARE(read.last().toDer(), root);
        CertificateTab tab;
        TlsEvidence tls;
        tls.chain = {leaf, root};
        tab.show(tls);
        auto *chain = tab.findChild<QTreeWidget *>(u"chain"_s);
        QCOMPARE(chain->topLevelItem(0)->text(0), u"Watchkeeper test authority ca"_s);
        QCOMPARE(chain->topLevelItem(0)->child(0)->text(0), u"localhost"_s);
        QCOMPARE(textOf(tab, u"Subject"_s), u"CN=localhost"_s);
        chain->setCurrentItem(chain->topLevelItem(0));
        QCOMPARE(textOf(tab, u"Issuer"_s), u"self-signed"_s);
        tab.show(tls); // the next result from the same server keeps the selection
        QCOMPARE(textOf(tab, u"Issuer"_s), u"self-signed"_s);
    }

    void survivesDamagedCertificates_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 100; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void survivesDamagedCertificates()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        QByteArray der = QSslCertificate::fromPath(m_tls->certificates().certificateFile(u"good"_s)).value(0).toDer();
        for (int i = 0; i < 20; ++i)
            der[random.bounded(static_cast<int>(der.size()))] = static_cast<char>(random.bounded(256));
        der.truncate(random.bounded(static_cast<int>(der.size()) + 1));
        const CertificateDetails details(der);
        CertificateTab tab;
        TlsEvidence tls;
        tls.chain = {der, QByteArray()};
        tab.show(tls);
        QVERIFY(details.isValid() || details.subject.isEmpty());
    }

private:
    std::unique_ptr<TlsFaults> m_tls;
};

QTEST_MAIN(tst_CertificateDetails)

} // namespace CertificateDetailsTest

#include "tst_CertificateDetails.moc"

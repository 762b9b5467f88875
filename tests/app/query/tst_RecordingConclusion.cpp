// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/query/RecordingText.h"

#include <QTest>

namespace RecordingConclusionTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

//! Tests which conclusions follow from the observations, and which don't.
class tst_RecordingConclusion : public QObject
{
    Q_OBJECT

private slots:
    void concludesFromTheAngles_data();
    void concludesFromTheAngles();
};

namespace {

//! Parses a text like `ipv4 bad refused` or `gateway bad timeout 192.0.2.1`: diagnostic probe, result, error type, address.
//! `name=value` adds a value.
RecordedProbe angleOf(const QString &text)
{
    RecordedProbe angle;
    QStringList words = text.split(u' ');
    for (int i = 0; i < kDiagnosticProbeTypeCount; ++i) {
        if (probeTypeKey(static_cast<DiagnosticProbeType>(i)) == words.value(0))
            angle.angle = static_cast<DiagnosticProbeType>(i);
    }
    for (int i = 0; i < kProbeOutcomeCount; ++i) {
        if (probeOutcomeKey(static_cast<ProbeOutcome>(i)) == words.value(1))
            angle.outcome = static_cast<ProbeOutcome>(i);
    }
    for (const QString &word : words.mid(2)) {
        if (word.contains(u'=')) {
            const QString value = word.section(u'=', 1).replace(u'_', u' ');
            const bool isTime = word.startsWith("certificateEnds"_L1);
            angle.values.append(
                {word.section(u'=', 0, 0), isTime ? QVariant(QDateTime::fromString(value, Qt::ISODate)) : value});
        } else if (const auto type = errorTypeFromKey(word)) {
            angle.errorType = type;
        } else {
            angle.where = word;
        }
    }
    angle.seen = u"Seen."_s;
    return angle;
}

} // namespace

void tst_RecordingConclusion::concludesFromTheAngles_data()
{
    QTest::addColumn<QString>("error"); // error of the check; `+connect`: the connection was established
    QTest::addColumn<QStringList>("angles");
    QTest::addColumn<QString>("expected");
    const QString nothing;
    const auto row = [](const char *name, const QString &error, const QStringList &angles, const QString &expected) {
        QTest::newRow(name) << error << angles << expected;
    };
    // This computer's connectivity
    row("no default route", u"dns"_s, {u"ipv4 bad dns"_s, u"ping bad dns"_s, u"path bad network"_s, u"gateway bad network"_s},
        u"Nothing is reachable from this computer: it has no default route."_s);
    row("the gateway is silent too", u"timeout"_s,
        {u"ipv4 bad timeout"_s, u"ping bad timeout"_s, u"path bad timeout hops=0"_s, u"gateway bad timeout 192.0.2.1"_s},
        u"Nothing is reachable from this computer, not even the gateway 192.0.2.1. The problem is this computer's own connection."_s);
    row("a resolver of this computer answers whatever happens", u"dns"_s,
        {u"ipv4 bad dns"_s, u"nameServer bad condition 127.0.0.53"_s, u"path bad dns"_s, u"gateway bad timeout 192.0.2.1"_s},
        u"Nothing is reachable from this computer, not even the gateway 192.0.2.1. The problem is this computer's own connection."_s);
    row("a gateway that answers no pings", u"timeout"_s,
        {u"ipv4 bad timeout"_s, u"ping bad timeout"_s, u"path bad timeout hops=3 path=192.0.2.1_*_203.0.113.9"_s,
         u"gateway bad timeout 192.0.2.1"_s},
        u"The host doesn't respond at all. The last responding hop on the route is 203.0.113.9."_s);
    row("a gateway that answers no pings, and a name server that answers", u"timeout"_s,
        {u"ipv4 bad timeout"_s, u"nameServer good 198.51.100.53"_s, u"ping bad timeout"_s, u"path bad timeout hops=0"_s,
         u"gateway bad timeout 192.0.2.1"_s},
        nothing);
    row("refused by the host, whatever the gateway says", u"refused"_s,
        {u"ipv4 bad refused"_s, u"ping bad timeout"_s, u"path notSeen permission"_s, u"gateway bad timeout 192.0.2.1"_s},
        u"The host is reachable, but port 443 is closed."_s);
    // Name resolution
    row("name gone, server there", u"dns"_s,
        {u"ipv4 bad dns"_s, u"ipv6 bad dns"_s, u"lastAddress good 192.0.2.5:443"_s,
         u"nameServer bad condition 192.0.2.53 dnsRcode=NXDOMAIN"_s},
        u"The name doesn't resolve to an address, but the server responds at its last known address, 192.0.2.5:443."_s);
    row("another name server knows it", u"dns"_s,
        {u"ipv4 bad dns"_s, u"lastAddress good 192.0.2.5:443"_s, u"nameServer bad condition 192.0.2.53"_s,
         u"nameServer good 192.0.2.54"_s},
        u"The check found no address for the name, but the DNS server 192.0.2.54 has one: Seen.."_s);
    row("name gone everywhere", u"dns"_s,
        {u"ipv4 bad dns"_s, u"lastAddress bad timeout"_s, u"nameServer bad condition 192.0.2.53 dnsRcode=NXDOMAIN"_s,
         u"nameServer bad condition 192.0.2.54 dnsRcode=NXDOMAIN"_s},
        u"The name doesn't exist, according to all DNS servers queried."_s);
    row("one of two says so", u"dns"_s,
        {u"ipv4 bad dns"_s, u"nameServer bad condition 192.0.2.53 dnsRcode=NXDOMAIN"_s, u"nameServer bad timeout 192.0.2.54"_s},
        nothing);
    row("name servers silent", u"dns"_s,
        {u"ipv4 bad dns"_s, u"nameServer bad timeout 192.0.2.53"_s, u"gateway good 192.0.2.1"_s},
        u"No DNS server responded."_s);
    row("nobody was asked", u"dns"_s, {u"ipv4 bad dns"_s, u"ipv6 bad dns"_s}, nothing);
    // TLS
    row("the certificate expired", u"tls"_s,
        {u"ipv4 good"_s, u"tls bad tls certificateDaysLeft=-3 certificateEnds=2026-01-04T10:00:00Z"_s},
        u"TCP works, but TLS fails: the certificate expired on 2026-01-04."_s);
    row("another fault of TLS", u"tls"_s, {u"ipv4 good"_s, u"tls bad tls certificateDaysLeft=30"_s},
        u"TCP works, but TLS fails. Seen."_s);
    row("TLS broke off", u"network"_s, {u"ipv4 good"_s, u"tls bad network"_s}, nothing);
    row("no connection either", u"tls"_s, {u"ipv4 bad timeout"_s, u"tls bad tls"_s}, nothing);
    // IP versions
    row("only IPv6", u"refused"_s, {u"ipv4 bad refused"_s, u"ipv6 good"_s}, u"Port 443 is only reachable over IPv6."_s);
    row("only IPv4", u"timeout"_s, {u"ipv4 good"_s, u"ipv6 bad timeout"_s}, u"Port 443 is only reachable over IPv4."_s);
    row("no other address", u"condition"_s, {u"ipv4 good"_s, u"ipv6 nothing dns"_s},
        u"Port 443 is open and the service responds, but not as expected."_s);
    row("no IPv6 here", u"condition"_s, {u"ipv4 good"_s, u"ipv6 notSeen network"_s},
        u"Port 443 is open and the service responds, but not as expected."_s);
    row("a family is no reason for a wrong answer", u"condition"_s, {u"ipv4 good"_s, u"ipv6 bad refused"_s},
        u"Port 443 is open and the service responds, but not as expected."_s);
    // Port and host
    row("closed, host alive", u"refused"_s, {u"ipv4 bad refused"_s, u"ipv6 nothing dns"_s, u"ping good"_s},
        u"The host answers pings, but port 443 is closed."_s);
    row("closed, pings not seen", u"refused"_s, {u"connection bad refused"_s, u"ping notSeen permission"_s},
        u"The host is reachable, but port 443 is closed."_s);
    row("closed on one address, silent on the other", u"refused"_s, {u"ipv4 bad refused"_s, u"lastAddress bad timeout"_s},
        nothing);
    row("silent, host alive", u"timeout"_s, {u"connection bad timeout"_s, u"ping good"_s},
        u"The host answers pings, but port 443 doesn't respond."_s);
    row("silent, and nothing known of the host", u"timeout"_s, {u"connection bad timeout"_s, u"ping notSeen permission"_s},
        nothing);
    row("host gone", u"timeout"_s,
        {u"connection bad timeout"_s, u"ping bad timeout"_s, u"path bad timeout hops=2 path=192.0.2.1_198.51.100.1_*"_s,
         u"gateway good 192.0.2.1"_s},
        u"The host doesn't respond at all. The last responding hop on the route is 198.51.100.1."_s);
    // The port is open
    row("hangs", u"timeout +connect"_s, {u"ipv4 good"_s, u"tls good"_s},
        u"Port 443 is open, but the service doesn't respond."_s);
    row("was short", u"refused"_s, {u"ipv4 good"_s, u"ping good"_s}, u"A moment later, port 443 was open again."_s);
    row("connecting took too long, once", u"timeout"_s, {u"ipv4 good"_s}, u"A moment later, port 443 was open again."_s);
    row("says nonsense", u"protocol"_s, {u"ipv4 good"_s}, u"Port 443 is open and the service responds, but not as expected."_s);
    row("a name that came back", u"dns"_s, {u"ipv4 good"_s, u"ping good"_s}, nothing);
    row("nothing was seen", u"timeout"_s, {u"connection notSeen internal"_s}, nothing);
    row("no angles", u"timeout"_s, {}, nothing);
}

void tst_RecordingConclusion::concludesFromTheAngles()
{
    QFETCH(QString, error);
    QFETCH(QStringList, angles);
    QFETCH(QString, expected);
    DiagnosticsRecording recording;
    recording.errorType = errorTypeFromKey(error.section(u' ', 0, 0));
    recording.port = 443;
    if (error.endsWith("+connect"_L1))
        recording.phases.set(Phase::Connect, 3);
    for (const QString &text : angles)
        recording.angles.append(angleOf(text));
    QCOMPARE(recordingConclusion(recording), expected);
    recording.isOmitted = true;
    QCOMPARE(recordingConclusion(recording), QString());
}

QTEST_GUILESS_MAIN(tst_RecordingConclusion)

} // namespace RecordingConclusionTest

#include "tst_RecordingConclusion.moc"

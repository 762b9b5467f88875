// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/FaultCases.h"

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! Converts JSON with `'` instead of `"`, which is easier to read in the source.
QString json(QString text)
{
    return text.replace(u'\'', u'"');
}

FaultCase http(const char *name, const char *path, const char *expected, const QStringList &words = {}, const char *more = "")
{
    return {QLatin1StringView(name),
            json(u"'kind':'http','url':'http://127.0.0.1:{http}%1'%2"_s.arg(QLatin1StringView(path), QLatin1StringView(more))),
            QLatin1StringView(expected), words};
}

//! Returns the case for a page with this kind of certificate. The target trusts the CA that issued most of these
//! certificates.
FaultCase tls(const char *sort, const char *expected, const QStringList &words = {})
{
    return {u"certificate: "_s + QLatin1StringView(sort),
            json(u"'kind':'http','url':'https://localhost:{tls.%1}/ok','caFile':'{caFile}'"_s.arg(QLatin1StringView(sort))),
            QLatin1StringView(expected), words};
}

FaultCase tcp(const char *name, const char *port, const char *expected, const QStringList &words, const char *more = "")
{
    return {u"tcp: "_s + QLatin1StringView(name),
            json(u"'kind':'tcp','host':'127.0.0.1','port':{tcp.%1}%2"_s.arg(QLatin1StringView(port), QLatin1StringView(more))),
            QLatin1StringView(expected), words};
}

FaultCase command(const char *name, const QString &line, const char *expected, const QStringList &words = {})
{
    QString escaped = line;
    escaped.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return {u"command: "_s + QLatin1StringView(name),
            json(u"'kind':'command','shell':true,'command':"_s) + u'"' + escaped + u'"', QLatin1StringView(expected), words};
}

} // namespace

QList<FaultCase> httpFaultCases()
{
    return {
        http("ok", "/ok", "up", {u"200"_s}),
        http("404", "/status/404", "down condition", {u"404"_s, u"200-299"_s}),
        http("500", "/status/500", "down condition", {u"500"_s}),
        http("slow", "/slow/300", "up"),
        http("too slow", "/slow/60000", "down timeout", {u"No answer within"_s, u"request sent"_s}),
        http("drip-fed header", "/drip-header", "down timeout", {u"No answer within"_s}),
        http("drip-fed body", "/drip-body", "down timeout", {u"No answer within"_s}),
        http("never answers", "/silent", "down timeout", {u"request sent"_s, u"no response"_s}),
        http("closed early", "/close", "down network"),
        http("cut short", "/cut", "down network"),
        http("reset", "/reset", "down network"),
        http("redirects", "/redirect/3", "up"),
        http("redirect loop", "/loop/a", "down protocol", {u"redirect"_s}),
        http("redirect to file:", "/redirect-file", "down protocol", {u"file"_s}),
        http("gzip", "/gzip", "up"),
        http("bomb, 1000:1", "/bomb/1000", "down protocol", {u"10 MB"_s}),
        http("bomb, 30:1", "/bomb/30", "down protocol", {u"10 MB"_s}),
        http("an endless body", "/endless", "down protocol", {u"2 MB"_s}),
        http("200,000 header fields", "/headers/200000", "down protocol"),
        http("endless header", "/endless-header", "down protocol"),
        http("not HTTP", "/garbage", "down protocol", {u"HTTP"_s}),
        http("invalid UTF-8", "/invalid-utf8", "up"),
        http("terminal sequences", "/controls", "down condition", {u"503"_s}),
        {u"nobody listens"_s,
         json(u"'kind':'http','url':'http://127.0.0.1:{tcp.closed}/'"_s),
         u"down refused"_s,
         {u"nothing is listening"_s}},
        {u"no such name"_s, json(u"'kind':'http','url':'http://nowhere.example/'"_s), u"down dns"_s, {u"nowhere.example"_s}},
        {u"hung name server"_s, json(u"'kind':'http','url':'http://hung.example/'"_s), u"down timeout"_s, {u"hung.example"_s}},
        tls("good", "up"),
        tls("expired", "down tls", {u"expired"_s}),
        tls("not-yet-valid", "down tls", {u"isn't valid before"_s}),
        tls("wrong-host", "down tls", {u"localhost"_s}),
        tls("self-signed", "down tls"),
        tls("unknown-issuer", "down tls"),
        tls("weak-key", "down tls"),
        tls("no-names", "down tls"),
        tls("ends-soon", "degraded tls", {u"expires"_s}),
        tls("old-protocol", "down tls"),
        tls("not-tls", "down tls"),
        tls("closes-in-handshake", "down tls"),
        tls("silent-in-handshake", "down timeout", {u"No answer within"_s}),
    };
}

QList<FaultCase> tcpFaultCases()
{
    return {
        tcp("open", "greeting", "up", {}),
        tcp("greeted as expected", "greeting", "up", {}, ",'expect':'220'"),
        tcp("not what was expected", "greeting", "down timeout", {}, ",'expect':'250 OK'"),
        tcp("closed", "closed", "down refused", {u"Connection refused"_s, u"nothing is listening"_s}),
        tcp("silent", "silent", "down timeout", {u"No answer within"_s}, ",'expect':'220'"),
        tcp("never finishes connecting", "full", "down timeout", {u"No answer within"_s}),
    };
}

QList<FaultCase> commandFaultCases(const QString &mark)
{
    return {
        command("df", u"df -h"_s, "up", {}),
        command("free", u"free -h"_s, "up", {}),
        command("exit 0", u"exit 0"_s, "up"),
        command("exit 1", u"exit 1"_s, "down command", {u"exited with code 1."_s}),
        command("exit 2", u"exit 2"_s, "down command", {u"exited with code 2."_s}),
        command("exit 3", u"exit 3"_s, "down command", {u"exited with code 3."_s}),
        command("exit 126", u"/etc/passwd"_s, "unknown permission", {u"wasn't allowed"_s}),
        command("exit 127", u"watchkeeper-no-such-program"_s, "unknown notfound", {u"couldn't find"_s}),
        {u"command: missing program"_s,
         json(u"'kind':'command','command':'watchkeeper-no-such-program'"_s),
         u"unknown notfound"_s,
         {u"watchkeeper-no-such-program was not found"_s, u"PATH"_s}},
        command("killed by a signal", u"kill -9 $$"_s, "down command", {u"killed by"_s, u"KILL"_s}),
        command("fork that outlives its parent", u"sleep %1 & exit 0"_s.arg(mark), "degraded command",
                {u"left processes running: sleep. They were stopped"_s}),
        command("fork that leaves its group", u"setsid sleep %1 & exit 0"_s.arg(mark), "degraded command",
                {u"were stopped: sleep"_s}),
        command("fork that holds on to a timeout", u"sleep %1 & wait"_s.arg(mark), "down timeout", {u"No answer within"_s}),
        command("ignores SIGTERM", u"trap : TERM; while :; do sleep %1; done"_s.arg(mark), "down timeout",
                {u"No answer within"_s}),
        command("1 GiB of output", u"head -c 1073741824 /dev/zero"_s, "down protocol", {u"printed more than"_s}),
        command("a 3 MB line", u"head -c 3000000 /dev/zero | tr '\\0' x"_s, "up"),
        command("reads standard input", u"cat"_s, "up"),
    };
}

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A browser that speaks only what PageRenderer needs, and misbehaves as the path of a page says:
//   FakeBrowser LOG MODE ARGUMENT...
// Writes a line to LOG for its start, each page and each request that it would send. The mode `silent` never answers, and `broken` ends
// with an error.
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <csignal>
#include <cstdio>
#include <sys/types.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int kInput = 3;
constexpr int kOutput = 4;

class FakeBrowser
{
public:
    explicit FakeBrowser(const QString &log)
        : m_log(log)
    {
    }

    void note(const QString &line)
    {
        QFile file(m_log);
        if (file.open(QIODevice::Append))
            file.write(line.toUtf8() + '\n');
    }
    void run()
    {
        QByteArray received;
        char buffer[4096];
        for (ssize_t size = read(kInput, buffer, sizeof buffer); size > 0; size = read(kInput, buffer, sizeof buffer)) {
            received.append(buffer, size);
            for (qsizetype end = received.indexOf('\0'); end >= 0; end = received.indexOf('\0')) {
                receive(QJsonDocument::fromJson(received.first(end)).object());
                received.remove(0, end + 1);
            }
        }
    }

private:
    static void write(const QByteArray &bytes)
    {
        for (qsizetype done = 0; done < bytes.size();) {
            const ssize_t size = ::write(kOutput, bytes.data() + done, static_cast<size_t>(bytes.size() - done));
            if (size <= 0)
                _exit(1);
            done += size;
        }
    }
    static void send(const QJsonObject &message) { write(QJsonDocument(message).toJson(QJsonDocument::Compact) + '\0'); }
    static void answer(const QJsonObject &to, const QJsonObject &result)
    {
        send({{u"id"_s, to.value(u"id"_s)}, {u"result"_s, result}});
    }
    static void event(const QString &session, const QString &method, const QJsonObject &parameters)
    {
        send({{u"method"_s, method}, {u"sessionId"_s, session}, {u"params"_s, parameters}});
    }
    static void beQuiet(const QString &session)
    {
        event(session, u"Page.lifecycleEvent"_s, {{u"name"_s, u"networkIdle"_s}, {u"loaderId"_s, u"L-"_s + session}});
    }

    QString path(const QString &session) const { return QUrl(m_urls.value(session)).path(); }

    void receive(const QJsonObject &message)
    {
        const QString method = message.value(u"method"_s).toString();
        const QString session = message.value(u"sessionId"_s).toString();
        const QJsonObject parameters = message.value(u"params"_s).toObject();
        if (method == "Target.createTarget"_L1)
            answer(message, {{u"targetId"_s, u"T%1"_s.arg(++m_tabs)}});
        else if (method == "Target.attachToTarget"_L1)
            answer(message, {{u"sessionId"_s, u"S-"_s + parameters.value(u"targetId"_s).toString()}});
        else if (method == "Page.navigate"_L1)
            navigate(message, session, parameters.value(u"url"_s).toString());
        else if (method == "Fetch.enable"_L1)
            m_intercepts = true;
        else if (method == "Fetch.continueRequest"_L1)
            noteRequest(parameters);
        else if (method == "Page.handleJavaScriptDialog"_L1)
            dismiss(session);
        else if (method == "Page.createIsolatedWorld"_L1)
            answer(message, {{u"executionContextId"_s, 7}});
        else if (method == "Runtime.evaluate"_L1)
            evaluate(message, session);
        else if (method == "Page.getFrameTree"_L1)
            answer(message,
                   {{u"frameTree"_s,
                     QJsonObject{{u"frame"_s,
                                  QJsonObject{{u"loaderId"_s, (path(session) == "/leaves"_L1 ? u"other"_s : u"L-"_s + session)},
                                              {u"url"_s, shownUrl(session)}}}}}});
        else
            answer(message, {});
    }
    QString shownUrl(const QString &session) const
    {
        if (path(session) == "/redirected"_L1)
            return u"http://localhost:1/elsewhere"_s;
        return QString(m_urls.value(session)).replace("/moves"_L1, "/deep/moves"_L1);
    }
    void navigate(const QJsonObject &message, const QString &session, const QString &url)
    {
        m_urls.insert(session, url);
        note(u"page "_s + path(session));
        const QString wanted = path(session);
        if (wanted == "/crashes"_L1 || (wanted == "/crashes-once"_L1 && isFirst()))
            raise(SIGKILL);
        if (wanted == "/floods"_L1)
            flood();
        if (wanted == "/damaged"_L1)
            return write(QByteArray("{]\0", 3));
        answer(message, {{u"frameId"_s, u"F"_s}, {u"loaderId"_s, u"L-"_s + session}});
        if (wanted == "/tab-crashes"_L1)
            event(session, u"Inspector.targetCrashed"_s, {});
        else if (wanted == "/asks"_L1)
            ask(session);
        else if (wanted != "/busy"_L1 && wanted != "/hangs"_L1)
            beQuiet(session);
        if (m_intercepts) {
            pause(session, url);
            pause(session, u"http://localhost:1/foreign"_s);
        }
    }
    //! Until the dialog is closed, the page does nothing else.
    void ask(const QString &session)
    {
        m_isAsking = true;
        event(session, u"Page.javascriptDialogOpening"_s, {{u"type"_s, u"alert"_s}});
    }
    void dismiss(const QString &session)
    {
        m_isAsking = false;
        beQuiet(session);
    }
    static void pause(const QString &session, const QString &url)
    {
        event(session, u"Fetch.requestPaused"_s,
              {{u"requestId"_s, url},
               {u"request"_s, QJsonObject{{u"url"_s, url}, {u"headers"_s, QJsonObject{{u"Accept"_s, u"x"_s}}}}}});
    }
    void noteRequest(const QJsonObject &parameters)
    {
        QStringList headers;
        for (const auto &header : parameters.value(u"headers"_s).toArray())
            headers.append(header[u"name"_s].toString() + u'=' + header[u"value"_s].toString());
        note(u"request %1 %2"_s.arg(QUrl(parameters.value(u"requestId"_s).toString()).path(), headers.join(u' ')));
    }
    void evaluate(const QJsonObject &message, const QString &session)
    {
        if (path(session) == "/hangs"_L1 || m_isAsking)
            return;
        const QByteArray name = path(session).toUtf8();
        QByteArray html = "<html><head><title>Rendered " + name + "</title><meta name=description content=\"" + name
            + "\"></head><body><h1 id=made>" + name + "</h1><a href=made-by-script>made</a></body></html>";
        if (path(session) == "/app/without-links"_L1)
            html.replace("<a href=made-by-script>made</a>", "<script src=/app.js></script>");
        if (path(session) == "/large"_L1)
            html = html.first(html.size() - 14) + QByteArray(1'000'000, 'x');
        answer(message, {{u"result"_s, QJsonObject{{u"value"_s, QString::fromUtf8(html)}}}});
    }
    //! Whether no earlier browser of this log has had this page.
    bool isFirst()
    {
        QFile file(m_log);
        return file.open(QIODevice::ReadOnly) && file.readAll().count("page /crashes-once") == 1;
    }
    [[noreturn]] static void flood()
    {
        for (;;)
            write(QByteArray(100'000, 'x'));
    }

    QString m_log;
    QHash<QString, QString> m_urls;
    int m_tabs = 0;
    bool m_intercepts = false;
    bool m_isAsking = false;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString mode = arguments.value(2);
    FakeBrowser browser(arguments.value(1));
    const pid_t child = fork(); // like the processes of a real one
    if (child == 0) {
        for (;;)
            pause();
    }
    browser.note(u"start %1 %2 %3"_s.arg(getpid()).arg(child).arg(qEnvironmentVariable("TMPDIR")));
    if (arguments.contains(u"--no-sandbox"_s))
        browser.note(u"no sandbox"_s);
    if (mode == "broken"_L1) {
        std::fputs("noise\n[1:2:ERROR:place.cc(3)] Running as root without --no-sandbox is not supported.\n", stderr);
        kill(child, SIGKILL);
        return 1;
    }
    std::puts("noise that isn't part of the protocol");
    std::fflush(stdout);
    while (mode == "silent"_L1)
        pause();
    browser.run();
    return 0;
}

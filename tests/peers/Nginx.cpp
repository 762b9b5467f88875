// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "peers/Nginx.h"

#include <QDir>
#include <QFile>
#include <QProcessEnvironment>
#include <QStandardPaths>

#include <arpa/inet.h>
#include <csignal>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace watchkeeper::test {
namespace {

struct ListeningSocket
{
    int descriptor = -1;
    quint16 port = 0;
};

// Returns a socket that nginx inherits. Unlike Qt's sockets, it isn't close-on-exec.
ListeningSocket listenOnLoopback()
{
    ListeningSocket result;
    result.descriptor = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    socklen_t length = sizeof address;
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    auto *const generic = reinterpret_cast<sockaddr *>(&address);
    if (::bind(result.descriptor, generic, length) == 0 && ::listen(result.descriptor, SOMAXCONN) == 0
        && ::getsockname(result.descriptor, generic, &length) == 0)
        result.port = ntohs(address.sin_port);
    return result;
}

QString write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return u"%1: %2"_s.arg(path, file.errorString());
    return {};
}

QString runOpenssl(const QStringList &arguments)
{
    QProcess openssl;
    openssl.start(u"openssl"_s, arguments);
    if (openssl.waitForFinished() && openssl.exitCode() == 0)
        return {};
    return u"openssl %1: %2"_s.arg(arguments.first(), QString::fromUtf8(openssl.readAllStandardError()));
}

QString nginxProgram()
{
    // An ordinary user's PATH doesn't contain the folder in which Debian installs nginx.
    const QString found = QStandardPaths::findExecutable(u"nginx"_s);
    return found.isEmpty() ? u"/usr/sbin/nginx"_s : found;
}

constexpr auto kPages = R"(
        location = /teapot      { return 418 "short and stout"; }
        location = /broken      { return 500 "out of order"; }
        location = /unavailable { add_header Retry-After 120 always; return 503; }
        location = /moved       { return 302 /index.html; }
        location = /loop        { return 302 /loop; }
        location = /hang-up     { return 444; }
        location = /drip        { limit_rate 100; try_files /large.txt =404; }
        location = /second      { if ($server_protocol != HTTP/2.0) { return 426; } if ($http_x_key != open) { return 403; }
                                  if ($content_length != 7) { return 411; } return 200 "$request_method $host $http_user_agent"; }
        location = /mutual      { if ($ssl_client_verify != SUCCESS) { return 403; } return 200 "$ssl_client_s_dn"; }
        location = /private     { auth_basic "crew"; auth_basic_user_file users; try_files /index.html =404; }
)";

constexpr auto kConfiguration = R"(%1 daemon off; worker_processes 1; pid nginx.pid; error_log error.log;
events { worker_connections 256; }
http {
    access_log off; client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi;
    scgi_temp_path scgi; gzip on; gzip_types text/plain application/json; gzip_min_length 1; root www;
    types { text/html html; text/plain txt; application/json json; }
    server { listen 127.0.0.1:%2; %4 }
    server { listen 127.0.0.1:%3 ssl http2; ssl_verify_client optional; ssl_client_certificate authority.pem; ssl_certificate server.pem; ssl_certificate_key server.key; %4 }
}
)";

} // namespace

Nginx::Nginx()
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
}

Nginx::~Nginx()
{
    m_process.terminate();
    m_process.waitForFinished();
}

QString Nginx::start()
{
    for (const auto step : {&Nginx::makeCertificates, &Nginx::writePages, &Nginx::writeConfiguration, &Nginx::launch}) {
        const QString problem = (this->*step)();
        if (!problem.isEmpty())
            return problem;
    }
    return {};
}

QString Nginx::url(const QString &path) const
{
    return u"http://127.0.0.1:%1%2"_s.arg(m_plainPort).arg(path);
}

QString Nginx::tlsUrl(const QString &path) const
{
    return u"https://localhost:%1%2"_s.arg(m_tlsPort).arg(path);
}

QString Nginx::authorityFile() const
{
    return path(u"authority.pem"_s);
}

QString Nginx::makeCertificates()
{
    const QStringList newKey{u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-nodes"_s};
    const QString authorityKey = path(u"authority.key"_s);
    const QString request = path(u"server.csr"_s);
    const QString extensions = path(u"server.ext"_s);
    QString problem = runOpenssl(QStringList{u"req"_s, u"-x509"_s, u"-days"_s, u"90"_s, u"-subj"_s, u"/CN=Test authority"_s,
                                             u"-keyout"_s, authorityKey, u"-out"_s, authorityFile()}
                                 + newKey);
    if (problem.isEmpty())
        problem = runOpenssl(
            QStringList{u"req"_s, u"-subj"_s, u"/CN=localhost"_s, u"-keyout"_s, path(u"server.key"_s), u"-out"_s, request}
            + newKey);
    if (problem.isEmpty())
        problem = write(extensions, "subjectAltName=DNS:localhost,IP:127.0.0.1\nbasicConstraints=CA:FALSE\n");
    if (problem.isEmpty())
        problem =
            runOpenssl({u"x509"_s, u"-req"_s, u"-days"_s, u"60"_s, u"-in"_s, request, u"-CA"_s, authorityFile(), u"-CAkey"_s,
                        authorityKey, u"-CAcreateserial"_s, u"-extfile"_s, extensions, u"-out"_s, path(u"server.pem"_s)});
    return problem;
}

QString Nginx::writePages()
{
    if (!QDir(m_folder.path()).mkpath(u"www"_s))
        return u"no folder for the pages"_s;
    QString problem = write(path(u"www/index.html"_s), "<title>Lighthouse</title><p>All quiet.\n");
    if (problem.isEmpty())
        problem = write(path(u"www/health.json"_s), R"({"status": "ok", "depth": 42})");
    if (problem.isEmpty())
        problem = write(path(u"www/large.txt"_s), QByteArray("fathom\n").repeated(100'000));
    if (problem.isEmpty())
        problem = write(path(u"users"_s), "keeper:{PLAIN}lantern\n");
    return problem;
}

QString Nginx::writeConfiguration()
{
    const ListeningSocket plain = listenOnLoopback();
    const ListeningSocket tls = listenOnLoopback();
    m_plainSocket = plain.descriptor;
    m_tlsSocket = tls.descriptor;
    m_plainPort = plain.port;
    m_tlsPort = tls.port;
    // Otherwise, nginx workers would switch to a user who can't read a private temporary folder.
    const QString user = ::geteuid() == 0 ? u"user root;"_s : QString();
    const QString text =
        QString::fromLatin1(kConfiguration).arg(user).arg(m_plainPort).arg(m_tlsPort).arg(QString::fromLatin1(kPages));
    return write(path(u"nginx.conf"_s), text.toUtf8());
}

QString Nginx::launch()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"NGINX"_s,
                       u"%1;%2;"_s.arg(m_plainSocket).arg(m_tlsSocket)); // sockets that nginx inherits
    m_process.setProcessEnvironment(environment);
    m_process.start(nginxProgram(), {u"-p"_s, m_folder.path(), u"-c"_s, path(u"nginx.conf"_s), u"-e"_s, path(u"error.log"_s)});
    const bool started = m_process.waitForStarted();
    ::close(m_plainSocket); // nginx has its own copies now
    ::close(m_tlsSocket);
    return started ? QString() : m_process.errorString();
}

} // namespace watchkeeper::test

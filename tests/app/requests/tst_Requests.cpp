// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ProfileHome.h"
#include "app/requests/RequestServer.h"

#include <QDir>
#include <QEvent>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLocalServer>
#include <QLocalSocket>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <memory>
#include <vector>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#endif

namespace RequestsTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! Tests requests between two programs and the answers to them, including answers to malicious clients.
class tst_Requests : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void isAnswered();
    void isRefusedWithAReason();
    void reportsThatNobodyAnswers();
    void waitsForAProgramThatIsStarting();
    void retriesAfterAHangUp();
    void ignoresEarlierAttempts();
    void isAnsweredLater();
    void survivesADisconnectedCaller();
    void ignoresRequestsOfDisconnectedCallers();
    void refusesInvalidRequests_data();
    void refusesInvalidRequests();
    void tooLongRequestEndsTheConnection();
    void doesNotWaitForSilentClients();
    void ignoresASecondLine();
    void limitsConnections();
    void listensAgainOnceDescriptorsAreFree();
    void listensAgainAfterItsSocketWasRemoved();
    void doesNotPollWhileListening();
    void acceptsOnlyTheSameUser();
    void replacesTheSocketOfAKilledProgram();
    void usesAnotherFolderForLongPaths();
    void ignoresInvalidAnswers_data();
    void ignoresInvalidAnswers();
#ifdef Q_OS_LINUX
    void socketIsInTheRuntimeFolder();
    void isFoundFromAnotherEnvironment();
    void findsAnEarlierVersion();
    void earlierVersionsFindIt();
    void profilesShareTheRuntimeFolder();
    void usesAnotherFolderForLongRuntimePaths();
#endif

private:
    QByteArray answerTo(const QByteArray &bytes);
    std::unique_ptr<QLocalSocket> connected();
    Profile profile() const
    {
        return Profile(m_folder->path());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RequestServer> m_server;
    int m_asked = 0;
};

namespace {

//! Counts the sockets created by a call. Each attempt creates one.
class Attempts : public QObject
{
public:
    explicit Attempts(RequestCall *call) { call->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        made += event->type() == QEvent::ChildAdded ? 1 : 0;
        return false;
    }

    qsizetype made = 0;
};

} // namespace

#ifdef Q_OS_UNIX
namespace {

//! While an object of this class exists, no descriptors can be opened.
class NoMoreDescriptors
{
public:
    NoMoreDescriptors()
    {
        const int next = ::dup(1);
        ::close(next);
        ::getrlimit(RLIMIT_NOFILE, &m_before);
        rlimit none = m_before;
        none.rlim_cur = static_cast<rlim_t>(next);
        ::setrlimit(RLIMIT_NOFILE, &none);
    }
    ~NoMoreDescriptors() { ::setrlimit(RLIMIT_NOFILE, &m_before); }
    NoMoreDescriptors(const NoMoreDescriptors &) = delete;
    NoMoreDescriptors &operator=(const NoMoreDescriptors &) = delete;

private:
    rlimit m_before{};
};

//! Connects to a server without waiting until the connection is accepted.
bool connectTo(const QString &path, int descriptor)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, QFile::encodeName(path).constData(), sizeof address.sun_path);
    return ::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
}

int g_warnings = 0;

void countWarnings(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type == QtWarningMsg && text.startsWith("Other programs can't send requests"_L1))
        ++g_warnings;
}

} // namespace
#endif

void tst_Requests::init()
{
    m_asked = 0;
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<RequestServer>(profile());
    QVERIFY(m_server->isListening());
    m_server->handle(u"echo"_s, [this](const QJsonObject &request, const RequestServer::Answer &answer) {
        ++m_asked;
        answer({{u"said"_s, request.value(u"say"_s)}});
    });
    m_server->handle(u"no"_s, [](const QJsonObject &, const RequestServer::Answer &answer) {
        answer(RequestServer::refusal(u"Not today."_s));
    });
}

void tst_Requests::cleanup()
{
    m_server.reset();
}

std::unique_ptr<QLocalSocket> tst_Requests::connected()
{
    auto socket = std::make_unique<QLocalSocket>();
    socket->connectToServer(requestAddresses(profile()).first());
    return socket->waitForConnected(5'000) ? std::move(socket) : nullptr;
}

//! Returns all data received until the connection ends.
QByteArray tst_Requests::answerTo(const QByteArray &bytes)
{
    const auto socket = connected();
    if (!socket)
        return "not connected";
    socket->write(bytes);
    return QTest::qWaitFor([&] { return socket->state() == QLocalSocket::UnconnectedState; }) ? socket->readAll()
                                                                                              : "it goes on";
}

void tst_Requests::isAnswered()
{
    RequestCall call(profile(), u"echo"_s, {{u"say"_s, u"“ünï”\n"_s}});
    QSignalSpy answered(&call, &RequestCall::answered);
    QSignalSpy refused(&call, &RequestCall::refused);
    QSignalSpy unanswered(&call, &RequestCall::unanswered);
    call.start();
    QTRY_COMPARE_WITH_TIMEOUT(answered.size(), 1, 20'000);
    QCOMPARE(answered.first().first().toJsonObject().value(u"said"_s).toString(), u"“ünï”\n"_s);
    QTest::qWait(0);
    QCOMPARE(answered.size() + refused.size() + unanswered.size(), 1);
}

void tst_Requests::isRefusedWithAReason()
{
    RequestCall call(profile(), u"no"_s);
    QSignalSpy refused(&call, &RequestCall::refused);
    call.start();
    QTRY_COMPARE(refused.size(), 1);
    QCOMPARE(refused.first().first().toString(), u"Not today."_s);
}

void tst_Requests::reportsThatNobodyAnswers()
{
    m_server.reset();
    RequestCall call(profile(), u"echo"_s);
    QSignalSpy unanswered(&call, &RequestCall::unanswered);
    call.start();
    QTRY_COMPARE(unanswered.size(), 1);
}

void tst_Requests::waitsForAProgramThatIsStarting()
{
    m_server.reset();
    RequestCall call(profile(), u"show"_s);
    QSignalSpy answered(&call, &RequestCall::answered);
    QSignalSpy unanswered(&call, &RequestCall::unanswered);
    Attempts attempts(&call);
    call.startWithRetries();
    QTRY_VERIFY_WITH_TIMEOUT(attempts.made > requestAddresses(profile()).size(),
                             20'000); // all addresses, and the first one again
    RequestServer late(profile());
    late.handle(u"show"_s, [](const QJsonObject &, const RequestServer::Answer &answer) { answer({}); });
    QTRY_COMPARE_WITH_TIMEOUT(answered.size(), 1, 20'000);
    QVERIFY(unanswered.isEmpty());
}

//! A busy server closes connections if more programs connect than it can serve at the same time.
void tst_Requests::retriesAfterAHangUp()
{
    m_server.reset();
    QLocalServer busy;
    QVERIFY(busy.listen(requestAddresses(profile()).first()));
    int calls = 0;
    connect(&busy, &QLocalServer::newConnection, this, [&] {
        QLocalSocket *socket = busy.nextPendingConnection();
        if (++calls > 2)
            socket->write("{\"version\":1,\"ok\":true}\n");
        socket->disconnectFromServer();
    });
    RequestCall call(profile(), u"show"_s);
    QSignalSpy answered(&call, &RequestCall::answered);
    call.startWithRetries();
    QTRY_COMPARE_WITH_TIMEOUT(answered.size(), 1, 20'000);
    QCOMPARE(calls, 3);
}

//! After the server has closed the connection, a write may still fail when the next attempt has started or is about to start.
void tst_Requests::ignoresEarlierAttempts()
{
#ifdef Q_OS_WIN
    QSKIP("there is one address");
#endif
    m_server.reset();
    const QStringList addresses = requestAddresses(profile());
    QCOMPARE(addresses.size(), 2);
    QLocalServer busy;
    QLocalServer other;
    QVERIFY(busy.listen(addresses.first()));
    QVERIFY(other.listen(addresses.last()));
    RequestCall call(profile(), u"show"_s);
    int calls = 0;
    connect(&busy, &QLocalServer::newConnection, this, [&] {
        QLocalSocket *answering = busy.nextPendingConnection();
        auto *asking = call.findChild<QLocalSocket *>();
        const auto fail = [asking] { emit asking->errorOccurred(QLocalSocket::UnknownSocketError); };
        if (++calls == 1)
            connect(asking, &QLocalSocket::disconnected, asking, fail);
        else
            answering->write("{\"version\":1,\"ok\":true}\n");
        answering->disconnectFromServer();
    });
    QSignalSpy asked(&other, &QLocalServer::newConnection);
    QSignalSpy answered(&call, &RequestCall::answered);
    call.startWithRetries();
    QTRY_COMPARE_WITH_TIMEOUT(answered.size(), 1, 20'000);
    QCOMPARE(calls, 2);
    QVERIFY(asked.isEmpty()); // the second address is only used if no program listens on the first one
}

void tst_Requests::isAnsweredLater()
{
    RequestServer::Answer later;
    m_server->handle(u"later"_s, [&later](const QJsonObject &, const RequestServer::Answer &answer) { later = answer; });
    RequestCall call(profile(), u"later"_s);
    QSignalSpy answered(&call, &RequestCall::answered);
    call.start();
    QTRY_VERIFY(later);
    QVERIFY(answered.isEmpty());
    later({{u"x"_s, 1}});
    QTRY_COMPARE_WITH_TIMEOUT(answered.size(), 1, 20'000);
}

void tst_Requests::survivesADisconnectedCaller()
{
    RequestServer::Answer later;
    m_server->handle(u"later"_s, [&later](const QJsonObject &, const RequestServer::Answer &answer) { later = answer; });
    auto socket = connected();
    QVERIFY(socket);
    socket->write("{\"version\":1,\"request\":\"later\"}\n");
    QTRY_VERIFY(later);
    socket.reset();
    QCOMPARE(QJsonDocument::fromJson(answerTo("{\"version\":1,\"request\":\"echo\"}\n")).object().value(u"ok"_s), true);
    later({}); // the program that sent the request has exited
}

//! The program was suspended, and the caller has already reported that no program answers.
void tst_Requests::ignoresRequestsOfDisconnectedCallers()
{
    QLocalSocket socket;
    socket.connectToServer(requestAddresses(profile()).first());
    QVERIFY(socket.waitForConnected());
    socket.write("{\"version\":1,\"request\":\"echo\"}\n");
    QVERIFY(socket.waitForBytesWritten());
    socket.abort();
    // The server receives the first request before the second one.
    QVERIFY(!answerTo("{\"version\":1,\"request\":\"echo\"}\n").isEmpty());
    QCOMPARE(m_asked, 1);
}

void tst_Requests::refusesInvalidRequests_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("nothing") << QByteArray("\n");
    QTest::newRow("noise") << QByteArray("\x01\xff\xfe{{{\n");
    QTest::newRow("a zero") << QByteArray("{\"version\":1,\0\"request\":\"echo\"}\n", 32);
    QTest::newRow("an array") << QByteArray("[1]\n");
    QTest::newRow("no version") << QByteArray("{\"request\":\"echo\"}\n");
    QTest::newRow("a later version") << QByteArray("{\"version\":2,\"request\":\"echo\"}\n");
    QTest::newRow("a version in words") << QByteArray("{\"version\":\"1\",\"request\":\"echo\"}\n");
    QTest::newRow("an unknown request") << QByteArray("{\"version\":1,\"request\":\"format c:\"}\n");
    QTest::newRow("no request") << QByteArray("{\"version\":1}\n");
    QTest::newRow("a request that is none") << QByteArray("{\"version\":1,\"request\":[\"echo\"]}\n");
    QTest::newRow("deep") << QByteArray(100'000, '[') + '\n';
}

void tst_Requests::refusesInvalidRequests()
{
    QFETCH(QByteArray, line);
    const QByteArray reply = answerTo(line);
    QVERIFY(reply.endsWith('\n'));
    const QJsonObject answer = QJsonDocument::fromJson(reply).object();
    QCOMPARE(answer.value(u"version"_s).toInt(), 1);
    QCOMPARE(answer.value(u"ok"_s), QJsonValue(false));
    QVERIFY(!answer.value(u"error"_s).toString().isEmpty());
    QCOMPARE(m_asked, 0);
}

void tst_Requests::tooLongRequestEndsTheConnection()
{
    const auto socket = connected();
    QVERIFY(socket);
    const QByteArray part(kMaxRequestLength, 'x');
    QSignalSpy ended(socket.get(), &QLocalSocket::disconnected);
    for (int i = 0; i < 4; ++i)
        socket->write(part);
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(socket->readAll().isEmpty());
}

void tst_Requests::doesNotWaitForSilentClients()
{
    m_server->setTimeout(50ms);
    QCOMPARE(answerTo({}), QByteArray());
    QCOMPARE(answerTo("{\"version\":1"), QByteArray());
}

void tst_Requests::ignoresASecondLine()
{
    const QByteArray line = "{\"version\":1,\"request\":\"echo\"}\n";
    QCOMPARE(answerTo(line + line).count('\n'), 1);
    QCOMPARE(m_asked, 1);
}

void tst_Requests::limitsConnections()
{
    std::vector<std::unique_ptr<QLocalSocket>> sockets;
    for (int i = 0; i < 100; ++i) {
        auto socket = connected();
        if (socket)
            sockets.push_back(std::move(socket));
        QTest::qWait(0);
    }
    const auto open = [&sockets] {
        return std::count_if(sockets.begin(), sockets.end(),
                             [](const auto &socket) { return socket->state() == QLocalSocket::ConnectedState; });
    };
    QTRY_COMPARE(open(), 16);
    sockets.clear();
    QTRY_COMPARE(QJsonDocument::fromJson(answerTo("{\"version\":1,\"request\":\"echo\"}\n")).object().value(u"ok"_s), true);
}

void tst_Requests::listensAgainOnceDescriptorsAreFree()
{
#ifndef Q_OS_UNIX
    QSKIP("there is no such limit");
#else
    g_warnings = 0;
    const auto handler = qInstallMessageHandler(&countWarnings);
    const auto cleanup = qScopeGuard([handler] { qInstallMessageHandler(handler); });
    m_server->setRelistenInterval(1ms);
    const int caller = ::socket(AF_UNIX, SOCK_STREAM, 0);
    {
        const NoMoreDescriptors noMore;
        QVERIFY(connectTo(requestAddresses(profile()).first(), caller));
        QTRY_COMPARE_WITH_TIMEOUT(g_warnings, 1, 20'000); // warns that it has stopped listening
    }
    ::close(caller);
    QTRY_VERIFY_WITH_TIMEOUT(m_server->isListening(), 20'000);
    QCOMPARE(g_warnings, 1);
    QCOMPARE(QJsonDocument::fromJson(answerTo("{\"version\":1,\"request\":\"echo\"}\n")).object().value(u"ok"_s), true);
#endif
}

void tst_Requests::listensAgainAfterItsSocketWasRemoved()
{
#ifdef Q_OS_WIN
    QSKIP("a pipe has no file");
#endif
    m_server->setRelistenInterval(1ms);
    const QString socket = requestAddresses(profile()).first();
    for (int i = 0; i < 2; ++i) {
        QVERIFY(QFile::remove(socket));
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(socket), 20'000);
        QCOMPARE(QJsonDocument::fromJson(answerTo("{\"version\":1,\"request\":\"echo\"}\n")).object().value(u"ok"_s), true);
    }
}

//! No polling is needed, because the system reports when the socket is removed.
void tst_Requests::doesNotPollWhileListening()
{
#ifdef Q_OS_WIN
    QSKIP("a pipe has no file");
#endif
    m_server->setRelistenInterval(1ms);
    QTRY_VERIFY(!m_server->findChild<QTimer *>()->isActive());
}

void tst_Requests::acceptsOnlyTheSameUser()
{
#ifdef Q_OS_WIN
    QSKIP("a pipe has no file");
#endif
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    const QString socket = requestAddresses(profile()).first();
    QVERIFY(QFileInfo::exists(socket));
    QVERIFY(!(QFile::permissions(socket) & others));
}

void tst_Requests::replacesTheSocketOfAKilledProgram()
{
#ifdef Q_OS_WIN
    QSKIP("a pipe goes with its program");
#endif
    m_server.reset();
    const QString socket = requestAddresses(profile()).first();
    QVERIFY(!QFileInfo::exists(socket));
    QFile left(socket);
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.close();
    const RequestServer server(profile());
    QVERIFY(server.isListening());
    QVERIFY(connected());
}

void tst_Requests::usesAnotherFolderForLongPaths()
{
    const QString deep = m_folder->filePath(QString(60, u'x') + u'/' + QString(60, u'y'));
    QVERIFY(QDir().mkpath(deep));
    RequestServer server{Profile(deep)};
    QVERIFY(server.isListening());
    server.handle(u"x"_s, [](const QJsonObject &, const RequestServer::Answer &answer) { answer({}); });
    RequestCall call(Profile(deep), u"x"_s);
    QSignalSpy answered(&call, &RequestCall::answered);
    call.start();
    QTRY_COMPARE_WITH_TIMEOUT(answered.size(), 1, 20'000);
}

void tst_Requests::ignoresInvalidAnswers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("noise") << QByteArray("hello\n");
    QTest::newRow("another version") << QByteArray("{\"version\":2,\"ok\":true}\n");
    QTest::newRow("without an end") << QByteArray(kMaxRequestLength + 10, 'x');
}

//! The answers come from another program that listens on this address.
void tst_Requests::ignoresInvalidAnswers()
{
    QFETCH(QByteArray, bytes);
    m_server.reset();
    QLocalServer stranger;
    QVERIFY(stranger.listen(requestAddresses(profile()).first()));
    connect(&stranger, &QLocalServer::newConnection, this, [&] {
        QLocalSocket *socket = stranger.nextPendingConnection();
        socket->write(bytes);
        socket->disconnectFromServer();
    });
    RequestCall call(profile(), u"echo"_s);
    QSignalSpy answered(&call, &RequestCall::answered);
    QSignalSpy unanswered(&call, &RequestCall::unanswered);
    call.start();
    QTRY_COMPARE(unanswered.size(), 1);
    QVERIFY(answered.isEmpty());
}

#ifdef Q_OS_LINUX
namespace {

void answerAs(RequestServer *server, const QString &name)
{
    server->handle(u"who"_s, [name](const QJsonObject &, const RequestServer::Answer &answer) { answer({{u"name"_s, name}}); });
}

//! Returns the name of the program that monitors this profile; empty if none responds.
QString askedAt(const Profile &profile)
{
    RequestCall call(profile, u"who"_s);
    QSignalSpy answered(&call, &RequestCall::answered);
    QSignalSpy unanswered(&call, &RequestCall::unanswered);
    call.start();
    if (!QTest::qWaitFor([&] { return !answered.isEmpty() || !unanswered.isEmpty(); }, 20'000) || answered.isEmpty())
        return {};
    return answered.first().first().toJsonObject().value(u"name"_s).toString();
}

} // namespace

void tst_Requests::socketIsInTheRuntimeFolder()
{
    const ProfileHome home;
    const Profile standard;
    QCOMPARE(standard.create(), QString());
    const QString link = standard.folder() + u"/watch.socket"_s;
    {
        RequestServer server(standard);
        QVERIFY(server.isListening());
        answerAs(&server, u"new"_s);
        QCOMPARE(QDir(standard.runtimeFolder()).entryList(QDir::System | QDir::Files).size(), 1);
        QVERIFY(QFileInfo(link).isSymLink());
        QVERIFY(QFileInfo(link).symLinkTarget().startsWith(standard.runtimeFolder() + u'/'));
        QCOMPARE(askedAt(standard), u"new"_s);
    }
    QVERIFY(!QFileInfo(link).isSymLink());
    QCOMPARE(QDir(standard.runtimeFolder()).entryList(QDir::System | QDir::Files), QStringList());
    QCOMPARE(askedAt(standard), QString());
}

//! The server is found even without $XDG_RUNTIME_DIR, which cron, for example, doesn't set.
void tst_Requests::isFoundFromAnotherEnvironment()
{
    const ProfileHome home;
    QCOMPARE(Profile().create(), QString());
    RequestServer server{Profile()};
    answerAs(&server, u"new"_s);
    qunsetenv("XDG_RUNTIME_DIR");
    qunsetenv("XDG_STATE_HOME");
    QCOMPARE(askedAt(Profile()), u"new"_s);
    QCOMPARE(askedAt(Profile(Profile().folder())), u"new"_s); // as with --profile
}

void tst_Requests::findsAnEarlierVersion()
{
    const ProfileHome home;
    QCOMPARE(Profile().create(), QString());
    RequestServer server{Profile(Profile().folder())}; // everything in one folder
    answerAs(&server, u"earlier"_s);
    QCOMPARE(askedAt(Profile()), u"earlier"_s);
}

//! Also works after a crash that left the socket file.
void tst_Requests::earlierVersionsFindIt()
{
    const ProfileHome home;
    const Profile standard;
    QCOMPARE(standard.create(), QString());
    QFile left(standard.folder() + u"/watch.socket"_s);
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.close();
    RequestServer server(standard);
    QLocalSocket earlier;
    earlier.connectToServer(left.fileName());
    QVERIFY(earlier.waitForConnected(5'000));
}

//! Tests profiles with different values of $XDG_CONFIG_HOME.
void tst_Requests::profilesShareTheRuntimeFolder()
{
    const ProfileHome home;
    const Profile one;
    ProfileHome::set("XDG_CONFIG_HOME", home.path(u"other"_s));
    const Profile other;
    QCOMPARE(one.create() + other.create(), QString());
    QCOMPARE(one.runtimeFolder(), other.runtimeFolder());
    RequestServer first(one);
    answerAs(&first, u"one"_s);
    RequestServer second(other);
    answerAs(&second, u"other"_s);
    QCOMPARE(askedAt(one), u"one"_s);
    QCOMPARE(askedAt(other), u"other"_s);
}

void tst_Requests::usesAnotherFolderForLongRuntimePaths()
{
    const ProfileHome home;
    const QString deep = home.path(QString(100, u'x'));
    QVERIFY(QDir().mkdir(deep, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    ProfileHome::set("XDG_RUNTIME_DIR", deep);
    QCOMPARE(Profile().create(), QString());
    RequestServer server{Profile()};
    QVERIFY(server.isListening());
    answerAs(&server, u"new"_s);
    QCOMPARE(askedAt(Profile()), u"new"_s);
}
#endif

QTEST_GUILESS_MAIN(tst_Requests)

} // namespace RequestsTest

#include "tst_Requests.moc"

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desk/BusNotifications.h"

#include "async/Deadline.h"
#include "async/OneShot.h"
#include "async/PoolTasks.h"

#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>
#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxIssuedNotifications = 500;
constexpr uint kExpired =
    1; // reason code of NotificationClosed; an expired notification can still be in a list, and can be replaced

const QString kService = u"org.freedesktop.Notifications"_s;
const QString kPath = u"/org/freedesktop/Notifications"_s;
const QString kOpen = u"open"_s;
const QString kDefault = u"default"_s; // action of a click on the notification itself
const QString kAcknowledge = u"acknowledge"_s;
const QString kSnooze = u"snooze"_s;

//! The address of the session bus, or empty if neither environment variable leads to one. Without an address, libdbus would start its own
//! bus.
QString sessionBus()
{
    const QString reported = qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS");
    const QString socket = qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s;
    if (!reported.isEmpty() || !QDir::isAbsolutePath(socket) || !QFileInfo::exists(socket))
        return reported;
    return u"unix:path="_s + socket;
}

QDBusMessage request(const QString &method)
{
    return QDBusMessage::createMethodCall(kService, kPath, kService, method);
}

QStringList actionsOf(const DeskNotice &notice)
{
    QStringList actions{kDefault, noticeActionText(NoticeAction::Open)};
    if (notice.canBeAcknowledged)
        actions += {kAcknowledge, noticeActionText(NoticeAction::Acknowledge), kSnooze, noticeActionText(NoticeAction::Snooze)};
    return actions + QStringList{kOpen, noticeActionText(NoticeAction::Open)};
}

QDBusMessage notifyCall(const DeskNotice &notice, const QStringList &capabilities, quint32 replaced)
{
    const QVariantMap hints{{u"urgency"_s, QVariant::fromValue(static_cast<uchar>(notice.urgency))},
                            {u"desktop-entry"_s, QStringLiteral(WATCHKEEPER_APP_ID)},
                            {u"suppress-sound"_s, true}}; // sounds have a separate alert channel
    constexpr int kAsUsual = -1;
    QDBusMessage call = request(u"Notify"_s);
    call.setArguments({u"Watchkeeper"_s, replaced, notice.icon, notice.title, notificationBody(notice.text, capabilities),
                       capabilities.contains(u"actions"_s) ? actionsOf(notice) : QStringList(), hints,
                       notice.stays ? 0 : kAsUsual});
    return call;
}

NotificationServer::Shown notShown(const QDBusMessage &reply, const CancelToken &token)
{
    using Shown = NotificationServer::Shown;
    if (token.isCancelled())
        return Shown::Cancelled;
    const bool isSilent = reply.errorName() == "org.freedesktop.DBus.Error.NoReply"_L1
        || reply.errorName() == "org.freedesktop.DBus.Error.Timeout"_L1;
    return isSilent ? Shown::NoAnswer : Shown::NoServer;
}

} // namespace

QString notificationBody(const QString &text, const QStringList &capabilities)
{
    if (!capabilities.contains(u"body"_s))
        return {};
    return capabilities.contains(u"body-markup"_s) ? text.toHtmlEscaped() : text;
}

std::unique_ptr<NotificationServer> sessionNotifications()
{
    return std::make_unique<BusNotifications>(sessionBus());
}

BusNotifications::BusNotifications(QString address, std::chrono::milliseconds patience, QObject *parent)
    : NotificationServer(parent)
    , m_address(std::move(address))
    , m_patience(patience)
    , m_name(u"watchkeeper-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

BusNotifications::~BusNotifications()
{
    QDBusConnection::disconnectFromBus(m_name);
}

//! Connects in another thread, because authentication on the bus can block.
QCoro::Task<bool> BusNotifications::connectBus(CancelToken token)
{
    if (m_address.isEmpty())
        co_return false;
    const QPointer<BusNotifications> self(this);
    const QString name = m_name;
    if (QDBusConnection(name).isConnected())
        co_return true;
    QDBusConnection::disconnectFromBus(name); // a lost connection
    m_isSubscribed = false;
    m_given.clear(); // a new bus can assign the same unique names to other programs
    const auto job = [address = m_address, name] { return QDBusConnection::connectToBus(address, name).isConnected(); };
    const std::optional<bool> isConnected = co_await runInBlockingPool(job, token);
    if (!self) {
        QDBusConnection::disconnectFromBus(name);
        co_return false;
    }
    if (!isConnected.value_or(false))
        co_return false;
    m_isSubscribed = m_isSubscribed || listen();
    co_return true;
}

//! Subscribes to these signals from any sender, because querying the owner of the service's name would block. take() checks the sender.
bool BusNotifications::listen()
{
    QDBusConnection bus(m_name);
    bool hears = true;
    for (const QString &signal : {u"ActionInvoked"_s, u"NotificationClosed"_s, u"ActivationToken"_s})
        hears = bus.connect(QString(), kPath, kService, signal, this, SLOT(take(QDBusMessage))) && hears;
    return hears;
}

//! Sends a call and waits for the reply. Returns an error reply if the call failed. Returns a message of invalid type if the token fires
//! first, this object is destroyed, or the underlying connection is closed.
QCoro::Task<QDBusMessage> BusNotifications::ask(QDBusMessage message, CancelToken token) const
{
    const Deadline limit(2 * m_patience, token);
    const QDBusConnection bus(m_name);
    QDBusPendingCallWatcher watcher(bus.asyncCall(message, static_cast<int>(m_patience.count())));
    OneShot done;
    const auto settle = done.settler();
    QObject::connect(&watcher, &QDBusPendingCallWatcher::finished, &watcher, [settle] { settle(); });
    QObject::connect(this, &QObject::destroyed, &watcher, settle);
    const CancelCallback stop(limit.token(), settle);
    if (!watcher.isFinished()) // Qt doesn't report a lost connection
        co_await done;
    QDBusMessage reply = watcher.isFinished() ? watcher.reply() : QDBusMessage();
    co_return reply;
}

QCoro::Task<NotificationServer::Shown> BusNotifications::show(DeskNotice notice, CancelToken token)
{
    const QPointer<BusNotifications> self(this);
    const bool isConnected = co_await connectBus(token);
    if (!isConnected || !self)
        co_return token.isCancelled() ? Shown::Cancelled : Shown::NoServer;
    const QDBusMessage question = request(u"GetCapabilities"_s);
    const QDBusMessage capable = co_await ask(question, token);
    if (!self || capable.type() != QDBusMessage::ReplyMessage)
        co_return notShown(capable, token);
    const QStringList capabilities = capable.arguments().value(0).toStringList();
    const QDBusMessage order = notifyCall(notice, capabilities, numberOf(notice.key, capable.service()));
    const QDBusMessage reply = co_await ask(order, token);
    if (!self || reply.type() != QDBusMessage::ReplyMessage)
        co_return notShown(reply, token);
    keep(reply.arguments().value(0).toUInt(), reply.service(), notice);
    co_return Shown::Shown;
}

QCoro::Task<bool> BusNotifications::isInhibited(CancelToken token)
{
    const QPointer<BusNotifications> self(this);
    const bool isConnected = co_await connectBus(token);
    if (!isConnected || !self)
        co_return false;
    QDBusMessage question = QDBusMessage::createMethodCall(kService, kPath, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    question.setArguments({kService, u"Inhibited"_s});
    const QDBusMessage reply = co_await ask(question, token);
    co_return reply.type() == QDBusMessage::ReplyMessage &&reply.arguments().value(0).value<QDBusVariant>().variant().toBool();
}

//! The number of the notification to replace. Ignores numbers from a server that has exited, because other notifications can have these
//! numbers now. \return the number, or 0 if there is nothing to replace
quint32 BusNotifications::numberOf(const QString &key, const QString &server) const
{
    for (auto given = m_given.cbegin(); given != m_given.cend(); ++given) {
        if (given->notice.key == key && given->server == server)
            return given.key();
    }
    return 0;
}

void BusNotifications::keep(quint32 number, const QString &server, const DeskNotice &notice)
{
    m_given.removeIf([&](const std::pair<const quint32 &, Given &> &each) { return each.second.server != server; });
    m_given.insert(number, {server, notice});
    while (m_given.size() > kMaxIssuedNotifications)
        m_given.erase(m_given.begin()); // the oldest one, because servers assign ascending numbers
}

void BusNotifications::take(const QDBusMessage &message)
{
    const QList<QVariant> arguments = message.arguments();
    const auto given = m_given.constFind(arguments.value(0).toUInt());
    if (given == m_given.constEnd() || given->server != message.service())
        return; // belongs to another program, or wasn't sent by the server
    const DeskNotice notice = given->notice;
    if (message.member() == "ActivationToken"_L1)
        m_activation = arguments.value(1).toString();
    else if (message.member() == "ActionInvoked"_L1)
        invoke(notice, arguments.value(1).toString());
    else if (arguments.value(1).toUInt() != kExpired)
        m_given.erase(given);
}

void BusNotifications::invoke(const DeskNotice &notice, const QString &action)
{
    const QString activation = std::exchange(m_activation, QString());
    if (action == kOpen || action == kDefault) {
        if (!activation.isEmpty())
            qputenv("XDG_ACTIVATION_TOKEN", activation.toUtf8()); // read by Qt's Wayland plugin
        emit chosen(notice, NoticeAction::Open);
    } else if (notice.canBeAcknowledged && (action == kAcknowledge || action == kSnooze)) {
        emit chosen(notice, action == kSnooze ? NoticeAction::Snooze : NoticeAction::Acknowledge);
    }
}

} // namespace watchkeeper

#include "moc_BusNotifications.cpp"

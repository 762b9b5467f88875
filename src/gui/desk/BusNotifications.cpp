// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desk/BusNotifications.h"

#include "async/Alarm.h"
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
// The NotificationClosed reason code for an expired notification. An expired notification can still be listed, and it can be
// replaced.
constexpr uint kExpired = 1;

const QString kNotificationService = u"org.freedesktop.Notifications"_s;
const QString kNotificationPath = u"/org/freedesktop/Notifications"_s;
const QString kOpenAction = u"open"_s;
const QString kDefaultAction = u"default"_s; // the action for a click on the notification itself
const QString kAcknowledgeAction = u"acknowledge"_s;
const QString kSnoozeAction = u"snooze"_s;

//! Returns the address of the session bus, or an empty string if neither environment variable provides one. In that case, no
//! connection is attempted, because libdbus would start its own bus.
QString sessionBus()
{
    const QString reported = qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS");
    const QString socket = qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s;
    if (!reported.isEmpty() || !QDir::isAbsolutePath(socket) || !QFileInfo::exists(socket))
        return reported;
    return u"unix:path="_s + socket;
}

QDBusMessage notificationCall(const QString &method)
{
    return QDBusMessage::createMethodCall(kNotificationService, kNotificationPath, kNotificationService, method);
}

QStringList actionsOf(const DeskNotice &notice)
{
    QStringList actions{kDefaultAction, noticeActionText(NoticeAction::Open)};
    if (notice.canBeAcknowledged)
        actions += {kAcknowledgeAction, noticeActionText(NoticeAction::Acknowledge), kSnoozeAction,
                    noticeActionText(NoticeAction::Snooze)};
    return actions + QStringList{kOpenAction, noticeActionText(NoticeAction::Open)};
}

QDBusMessage notifyCall(const DeskNotice &notice, const QStringList &capabilities, quint32 replaced)
{
    const QVariantMap hints{{u"urgency"_s, QVariant::fromValue(static_cast<uchar>(notice.urgency))},
                            {u"desktop-entry"_s, QStringLiteral(WATCHKEEPER_APP_ID)},
                            {u"suppress-sound"_s, true}}; // Watchkeeper plays sounds through a separate alert channel
    constexpr int kDefaultTimeout = -1;
    QDBusMessage call = notificationCall(u"Notify"_s);
    call.setArguments({u"Watchkeeper"_s, replaced, notice.icon, notice.title, notificationBody(notice.text, capabilities),
                       capabilities.contains(u"actions"_s) ? actionsOf(notice) : QStringList(), hints,
                       notice.stays ? 0 : kDefaultTimeout});
    return call;
}

NotificationServer::ShowResult failureOf(const QDBusMessage &reply, const CancelToken &token)
{
    using ShowResult = NotificationServer::ShowResult;
    if (token.isCancelled())
        return ShowResult::Cancelled;
    const bool isSilent = reply.errorName() == "org.freedesktop.DBus.Error.NoReply"_L1
        || reply.errorName() == "org.freedesktop.DBus.Error.Timeout"_L1;
    return isSilent ? ShowResult::NoAnswer : ShowResult::NoServer;
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

BusNotifications::BusNotifications(QString address, std::chrono::milliseconds replyTimeout, QObject *parent)
    : NotificationServer(parent)
    , m_address(std::move(address))
    , m_replyTimeout(replyTimeout)
    , m_connectionName(u"watchkeeper-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

BusNotifications::~BusNotifications()
{
    QDBusConnection::disconnectFromBus(m_connectionName);
}

//! Connects to the bus in another thread, because authentication on the bus can block.
QCoro::Task<bool> BusNotifications::connectBus(CancelToken token)
{
    if (m_address.isEmpty())
        co_return false;
    const QPointer<BusNotifications> self(this);
    const QString name = m_connectionName;
    if (QDBusConnection(name).isConnected())
        co_return true;
    QDBusConnection::disconnectFromBus(name); // removes a lost connection
    m_isSubscribed = false;
    m_shownNotifications.clear(); // on a new bus, the same unique names can belong to other programs
    const auto job = [address = m_address, name] { return QDBusConnection::connectToBus(address, name).isConnected(); };
    const std::optional<bool> isConnected = co_await runInBlockingPool(job, token);
    if (!self) {
        QDBusConnection::disconnectFromBus(name);
        co_return false;
    }
    if (!isConnected.value_or(false))
        co_return false;
    m_isSubscribed = m_isSubscribed || subscribe();
    co_return true;
}

//! Subscribes to the signals from any sender, because querying who owns the name of the service would block.
//! handleSignal() checks the sender.
bool BusNotifications::subscribe()
{
    QDBusConnection bus(m_connectionName);
    bool isConnected = true;
    for (const QString &signal : {u"ActionInvoked"_s, u"NotificationClosed"_s, u"ActivationToken"_s})
        isConnected =
            bus.connect(QString(), kNotificationPath, kNotificationService, signal, this, SLOT(handleSignal(QDBusMessage)))
            && isConnected;
    return isConnected;
}

//! Sends a call and waits for the reply. Returns an error reply if the call failed. Returns a message of invalid type if the token
//! fires first, this object is destroyed, or the underlying connection is closed.
QCoro::Task<QDBusMessage> BusNotifications::sendCall(QDBusMessage message, CancelToken token) const
{
    const Deadline limit(2 * m_replyTimeout, token);
    const QDBusConnection bus(m_connectionName);
    QDBusPendingCallWatcher watcher(bus.asyncCall(message, static_cast<int>(m_replyTimeout.count())));
    OneShot done;
    const auto settle = done.settler();
    QObject::connect(&watcher, &QDBusPendingCallWatcher::finished, &watcher, [settle] { settle(); });
    QObject::connect(this, &QObject::destroyed, &watcher, settle);
    const CancelCallback stop(limit.token(), settle);
    if (!watcher.isFinished()) // already finished if the connection was lost, which Qt doesn't report later
        co_await done;
    QDBusMessage reply = watcher.isFinished() ? watcher.reply() : QDBusMessage();
    co_return reply;
}

QCoro::Task<NotificationServer::ShowResult> BusNotifications::show(DeskNotice notice, CancelToken token)
{
    const QPointer<BusNotifications> self(this);
    const bool isConnected = co_await connectBus(token);
    if (!isConnected || !self)
        co_return token.isCancelled() ? ShowResult::Cancelled : ShowResult::NoServer;
    const QDBusMessage question = notificationCall(u"GetCapabilities"_s);
    const QDBusMessage capable = co_await sendCall(question, token);
    if (!self || capable.type() != QDBusMessage::ReplyMessage)
        co_return failureOf(capable, token);
    const QStringList capabilities = capable.arguments().value(0).toStringList();
    const QDBusMessage order = notifyCall(notice, capabilities, numberOf(notice.key, capable.service()));
    const QDBusMessage reply = co_await sendCall(order, token);
    if (!self || reply.type() != QDBusMessage::ReplyMessage)
        co_return failureOf(reply, token);
    addShownNotification(reply.arguments().value(0).toUInt(), reply.service(), notice);
    co_return ShowResult::Shown;
}

QCoro::Task<bool> BusNotifications::isInhibited(CancelToken token)
{
    const QPointer<BusNotifications> self(this);
    const bool isConnected = co_await connectBus(token);
    if (!isConnected || !self)
        co_return false;
    QDBusMessage question =
        QDBusMessage::createMethodCall(kNotificationService, kNotificationPath, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    question.setArguments({kNotificationService, u"Inhibited"_s});
    const QDBusMessage reply = co_await sendCall(question, token);
    co_return reply.type() == QDBusMessage::ReplyMessage &&reply.arguments().value(0).value<QDBusVariant>().variant().toBool();
}

//! Returns the number of the notification to replace, or 0 if there is none. Ignores numbers from a server that has exited, because
//! other notifications can have these numbers now.
quint32 BusNotifications::numberOf(const QString &key, const QString &server) const
{
    for (auto shown = m_shownNotifications.cbegin(); shown != m_shownNotifications.cend(); ++shown) {
        if (shown->notice.key == key && shown->server == server)
            return shown.key();
    }
    return 0;
}

void BusNotifications::addShownNotification(quint32 number, const QString &server, const DeskNotice &notice)
{
    m_shownNotifications.removeIf(
        [&](const std::pair<const quint32 &, ShownNotification &> &each) { return each.second.server != server; });
    m_shownNotifications.insert(number, {server, notice});
    while (m_shownNotifications.size() > kMaxIssuedNotifications)
        m_shownNotifications.erase(m_shownNotifications.begin()); // the oldest one, because servers assign ascending numbers
}

void BusNotifications::handleSignal(const QDBusMessage &message)
{
    const QList<QVariant> arguments = message.arguments();
    const auto shown = m_shownNotifications.constFind(arguments.value(0).toUInt());
    if (shown == m_shownNotifications.constEnd() || shown->server != message.service())
        return; // another program's notification, or a signal that the server didn't send
    const DeskNotice notice = shown->notice;
    if (message.member() == "ActivationToken"_L1)
        m_activationToken = arguments.value(1).toString();
    else if (message.member() == "ActionInvoked"_L1)
        handleAction(notice, arguments.value(1).toString());
    else if (arguments.value(1).toUInt() != kExpired)
        m_shownNotifications.erase(shown);
}

void BusNotifications::handleAction(const DeskNotice &notice, const QString &action)
{
    const QString activation = std::exchange(m_activationToken, QString());
    if (action == kOpenAction || action == kDefaultAction) {
        if (!activation.isEmpty())
            qputenv("XDG_ACTIVATION_TOKEN", activation.toUtf8()); // read by Qt's Wayland plugin
        emit actionChosen(notice, NoticeAction::Open);
    } else if (notice.canBeAcknowledged && (action == kAcknowledgeAction || action == kSnoozeAction)) {
        emit actionChosen(notice, action == kSnoozeAction ? NoticeAction::Snooze : NoticeAction::Acknowledge);
    }
}

} // namespace watchkeeper

#include "moc_BusNotifications.cpp"

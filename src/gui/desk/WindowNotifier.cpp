// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desk/WindowNotifier.h"

#include "alerts/providers/Provider.h"
#include "async/Alarm.h"
#include "async/OneShot.h"
#include "async/PoolTasks.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QPointer>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace watchkeeper {

DoNotDisturb::DoNotDisturb(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DoNotDisturb::checkEnd);
}

void DoNotDisturb::restore(const QDateTime &until, int suppressedAlerts)
{
    m_until = until;
    m_suppressedAlerts = until.isValid() ? std::max(0, suppressedAlerts) : 0;
    if (isOn())
        checkEnd();
}

void DoNotDisturb::setUntil(const QDateTime &until)
{
    if (!isOn() && !until.isValid())
        return;
    m_until = until.isValid() ? until : QDateTime::currentDateTimeUtc();
    emit changed();
    checkEnd();
}

void DoNotDisturb::countSuppressedAlert()
{
    ++m_suppressedAlerts;
    emit changed();
}

//! Ends Do not disturb at its end time. Checks the time at least every minute,
//! because the clock can change and the computer can sleep.
void DoNotDisturb::checkEnd()
{
    const std::chrono::milliseconds left(QDateTime::currentDateTimeUtc().msecsTo(m_until));
    if (left > 0ms) {
        m_timer.start(std::min<std::chrono::milliseconds>(left, 1min));
        return;
    }
    m_timer.stop();
    m_until = {};
    const int suppressedAlerts = std::exchange(m_suppressedAlerts, 0);
    emit changed();
    emit ended(suppressedAlerts);
}

namespace {

class SoundPlayerText
{
    Q_DECLARE_TR_FUNCTIONS(SoundPlayer)
};

struct Player
{
    QLatin1StringView program;
    bool supportsSoundNames; //!< whether the player resolves names in the desktop's sound theme
};

// In order of preference. The first player uses the sound theme that the user has selected.
constexpr Player kPlayers[]{{QLatin1StringView("canberra-gtk-play"), true},
                            {QLatin1StringView("pw-play"), false},
                            {QLatin1StringView("paplay"), false},
                            {QLatin1StringView("afplay"), false}};

QStringList argumentsFor(const Player &player, const QString &sound, const QString &file)
{
    if (!player.supportsSoundNames)
        return {file};
    return isSoundFile(sound) ? QStringList{u"-f"_s, sound} : QStringList{u"-i"_s, sound};
}

//! Returns the message for a sound that no player can play.
QString noPlayerText(const QString &sound)
{
    return isSoundFile(sound) && !QFileInfo::exists(sound) ? SoundPlayerText::tr("%1 wasn't found.").arg(sound)
                                                           : SoundPlayerText::tr("No audio player could play “%1”.").arg(sound);
}

//! Runs a player until the sound ends. \return whether the sound was played
QCoro::Task<bool> runPlayer(SoundCommand command, std::chrono::milliseconds maxDuration, CancelToken token)
{
    const Deadline limit(maxDuration, token);
    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    OneShot done;
    const auto settle = done.settler();
    QObject::connect(&process, &QProcess::finished, &process, [settle](int, QProcess::ExitStatus) { settle(); });
    QObject::connect(&process, &QProcess::errorOccurred, &process, [settle](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            settle();
    });
    process.start(command.program, command.arguments);
    const CancelCallback stop(limit.token(), [&process] { process.kill(); });
    co_await done;
    if (process.error() == QProcess::FailedToStart)
        co_return false;
    const bool wasLong = limit.token().isCancelled(); // a sound stopped by the time limit is reported as played
    co_return wasLong || (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0);
}

} // namespace

SoundFolders SoundFolders::systemFolders()
{
    SoundFolders folders;
    for (const QString &folder : QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation))
        folders.sounds.append(folder + u"/sounds"_s);
    return folders;
}

QString soundFile(const QString &name, const QStringList &folders)
{
    for (QString wanted = name; !wanted.isEmpty(); wanted = wanted.section(u'-', 0, -2)) {
        for (const QString &folder : folders) {
            for (const char *ending : {"oga", "ogg", "wav"}) {
                const QString file = u"%1/freedesktop/stereo/%2.%3"_s.arg(folder, wanted, QLatin1StringView(ending));
                if (QFileInfo::exists(file))
                    return file;
            }
        }
    }
    return {};
}

QList<SoundCommand> soundCommands(const QString &sound, const SoundFolders &folders)
{
    const QString file = isSoundFile(sound) ? sound : soundFile(sound, folders.sounds);
    QList<SoundCommand> commands;
    if (isSoundFile(sound) && !QFileInfo::exists(sound))
        return commands;
    for (const Player &player : kPlayers) {
        const QString program = QStandardPaths::findExecutable(player.program, folders.programs);
        if (!program.isEmpty() && (player.supportsSoundNames || !file.isEmpty()))
            commands.append(SoundCommand(program, argumentsFor(player, sound, file)));
    }
    return commands;
}

QCoro::Task<Expected<QString, QString>> playSound(QString sound, SoundFolders folders, CancelToken token)
{
    const auto search = [sound, folders] { return std::pair(soundCommands(sound, folders), noPlayerText(sound)); };
    const auto found = co_await runInBlockingPool(search, token);
    if (!found)
        co_return Unexpected(QString());
    for (const SoundCommand &command : found->first) {
        const SoundCommand playerCommand = command;
        const std::chrono::milliseconds maxDuration = folders.maxDuration;
        const bool isPlayed = co_await runPlayer(playerCommand, maxDuration, token);
        if (isPlayed)
            co_return QFileInfo(playerCommand.program).fileName();
    }
    co_return Unexpected(found->second);
}

namespace {

constexpr auto kSoundInterval = 5s; // minimum time between two sounds, unless the second sound is for a worse alert

Verdict cancelledVerdict()
{
    return Verdict(Verdict::Code::Cancelled, WindowNotifier::tr("Cancelled."));
}

Verdict deliveredVerdict(const QString &text)
{
    return Verdict(Verdict::Code::Delivered, text);
}

Verdict suppressedVerdict(const QDateTime &until)
{
    const QString time = QLocale().toString(until.toLocalTime(), QLocale::ShortFormat);
    return deliveredVerdict(WindowNotifier::tr("Suppressed: Do not disturb is on until %1.").arg(time));
}

} // namespace

WindowNotifier::WindowNotifier(Parts parts)
    : m_parts(std::move(parts))
{
    if (m_parts.server)
        connect(m_parts.server.get(), &NotificationServer::actionChosen, this, &WindowNotifier::actionChosen);
    setDesktopNotifier(this);
}

WindowNotifier::~WindowNotifier()
{
    if (desktopNotifier() == this)
        setDesktopNotifier(nullptr);
}

QCoro::Task<Verdict> WindowNotifier::deliver(AlertChannel channel, Alert alert, CancelToken token)
{
    const bool isSoundChannel = findProvider(channel.provider)->over == Provider::DeliveryMethod::Sound;
    const Fields fields = channel.fields;
    if (m_parts.doNotDisturb->isOn()) {
        if (!isSoundChannel) // counted only for the notification, because the same alert can also have a sound
            m_parts.doNotDisturb->countSuppressedAlert();
        co_return suppressedVerdict(m_parts.doNotDisturb->until());
    }
    if (isSoundChannel) {
        Verdict heard = co_await playAlertSound(fields, alert, token);
        co_return heard;
    }
    const DeskNotice notice = desktopNotice(alert, fields.flag(u"stays"_s));
    Verdict seen = co_await show(notice, token);
    co_return seen;
}

QCoro::Task<Verdict> WindowNotifier::show(DeskNotice notice, CancelToken token)
{
    using ShowResult = NotificationServer::ShowResult;
    const QPointer<WindowNotifier> self(this);
    ShowResult shown = ShowResult::NoServer;
    if (m_parts.server)
        shown = co_await m_parts.server->show(notice, token);
    if (shown == ShowResult::Cancelled || !self)
        co_return cancelledVerdict();
    if (shown == ShowResult::Shown)
        co_return deliveredVerdict(tr("Shown as a notification."));
    if (m_parts.showInTray(notice))
        co_return deliveredVerdict(tr("Shown next to the tray icon: no notification server responded."));
    if (shown == ShowResult::NoAnswer)
        co_return Verdict(Verdict::Code::RetryLater, tr("This desktop's notification server isn't responding."));
    co_return Verdict(Verdict::Code::Refused, tr("This desktop has no notification server and no tray that shows messages."));
}

//! Returns whether a sound for an alert of the same or a higher severity was played recently. If not, records this
//! alert's sound as the last one.
bool WindowNotifier::isSoundRedundant(const Alert &alert)
{
    const int rank = soundRank(alert);
    if (m_lastSound.isValid() && std::chrono::milliseconds(m_lastSound.elapsed()) < kSoundInterval && rank <= m_lastRank)
        return true;
    m_lastSound.start();
    m_lastRank = rank;
    return false;
}

QCoro::Task<Verdict> WindowNotifier::playAlertSound(Fields fields, Alert alert, CancelToken token)
{
    const QPointer<WindowNotifier> self(this);
    const QString sound = alertSound(fields, alert);
    if (sound.isEmpty())
        co_return deliveredVerdict(tr("The channel has no sound for this event."));
    if (const QString problem = soundProblem(sound); !problem.isEmpty())
        co_return Verdict(Verdict::Code::Broken, problem);
    bool isInhibited = false;
    if (m_parts.server)
        isInhibited = co_await m_parts.server->isInhibited(token);
    if (token.isCancelled() || !self)
        co_return cancelledVerdict();
    if (isInhibited)
        co_return deliveredVerdict(tr("Not played: the desktop's Do not disturb is on."));
    if (isSoundRedundant(alert))
        co_return deliveredVerdict(tr("Not played: another sound was played just before."));
    const SoundFolders soundFolders = m_parts.soundFolders;
    const Expected<QString, QString> played = co_await playSound(sound, soundFolders, token);
    if (token.isCancelled() || !self)
        co_return cancelledVerdict();
    if (played)
        co_return deliveredVerdict(tr("Played %1 with %2.").arg(sound, *played));
    m_parts.bell();
    co_return deliveredVerdict(tr("The system bell was used instead. %1").arg(played.error()));
}

} // namespace watchkeeper

#include "moc_WindowNotifier.cpp"

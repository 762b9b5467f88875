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
#include <cmath>
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
    bool supportsSoundNames;                 //!< whether the player resolves names in the desktop's sound theme
    QString (*volumeArgument)(double share); //!< share: more than 0, less than 1
};

//! Returns the factor of the amplitude. It is cubic, as in the volume controls of desktops, because hearing isn't linear.
double amplitudeOf(double share)
{
    return share * share * share;
}

QString decibelArgument(double share)
{
    return u"--volume=%1"_s.arg(20 * std::log10(amplitudeOf(share)), 0, 'f', 1);
}

QString amplitudeArgument(double share)
{
    return u"--volume=%1"_s.arg(amplitudeOf(share), 0, 'f', 6);
}

//! PulseAudio's own scale is cubic.
QString pulseArgument(double share)
{
    constexpr int kPulseNormal = 0x10000;
    return u"--volume=%1"_s.arg(qRound(share * kPulseNormal));
}

QString afplayArgument(double share)
{
    return u"-v%1"_s.arg(amplitudeOf(share), 0, 'f', 6);
}

// In order of preference. The first player uses the sound theme that the user has selected.
constexpr Player kPlayers[]{{QLatin1StringView("canberra-gtk-play"), true, decibelArgument},
                            {QLatin1StringView("pw-play"), false, amplitudeArgument},
                            {QLatin1StringView("paplay"), false, pulseArgument},
                            {QLatin1StringView("afplay"), false, afplayArgument}};

QStringList argumentsFor(const Player &player, const QString &sound, const QString &file, int volume)
{
    QStringList arguments;
    if (volume < 100)
        arguments.append(player.volumeArgument(std::max(1, volume) / 100.0));
    if (!player.supportsSoundNames)
        return arguments + QStringList{file};
    return QStringList{isSoundFile(sound) ? u"-f"_s : u"-i"_s, sound} + arguments;
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
            commands.append(SoundCommand(program, argumentsFor(player, sound, file, folders.volume)));
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
    m_repeatTimer.setInterval(m_parts.soundFolders.repeatInterval);
    connect(&m_repeatTimer, &QTimer::timeout, this, &WindowNotifier::repeatSound);
    setDesktopNotifier(this);
}

WindowNotifier::~WindowNotifier()
{
    m_cancel.cancel();
    if (desktopNotifier() == this)
        setDesktopNotifier(nullptr);
}

QCoro::Task<Verdict> WindowNotifier::deliver(AlertChannel channel, Alert alert, CancelToken token)
{
    const bool isSoundChannel = findProvider(channel.provider)->over == Provider::DeliveryMethod::Sound;
    const Fields fields = channel.fields;
    if (isSoundChannel && fields.flag(u"untilAcknowledged"_s))
        repeatLater(fields, alert);
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
    if (m_parts.isLocked())
        notice = withoutDetails(std::move(notice));
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
    if (m_lastSound.isValid() && std::chrono::milliseconds(m_lastSound.elapsed()) < m_parts.soundFolders.minInterval
        && rank <= m_lastRank)
        return true;
    m_lastSound.start();
    m_lastRank = rank;
    return false;
}

void WindowNotifier::repeatLater(const Fields &fields, const Alert &alert)
{
    if (!desktopNotice(alert, false).canBeAcknowledged)
        return;
    m_repeated.removeIf([&alert](const RepeatedSound &each) { return each.alert.problem == alert.problem; }); // a reminder
    m_repeated.append({fields, alert});
    if (!m_repeatTimer.isActive())
        m_repeatTimer.start();
}

//! Plays the most severe sound again, unless all problems are acknowledged, snoozed or over. Do not disturb only delays it.
void WindowNotifier::repeatSound()
{
    m_repeated.removeIf([this](const RepeatedSound &each) { return !m_parts.isOpen(desktopNotice(each.alert, false)); });
    if (m_repeated.isEmpty())
        m_repeatTimer.stop();
    if (m_repeated.isEmpty() || m_parts.doNotDisturb->isOn())
        return;
    const RepeatedSound worst =
        *std::max_element(m_repeated.begin(), m_repeated.end(), [](const RepeatedSound &a, const RepeatedSound &b) {
            return soundRank(a.alert) < soundRank(b.alert);
        });
    QCoro::connect(playAlertSound(worst.fields, worst.alert, m_cancel.token()), this, [](const Verdict &) {});
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
    SoundFolders soundFolders = m_parts.soundFolders;
    soundFolders.volume = fields.integer(u"volume"_s);
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

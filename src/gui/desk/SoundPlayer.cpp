// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desk/SoundPlayer.h"

#include "alerts/channels/DesktopNotifier.h"
#include "async/Alarm.h"
#include "async/OneShot.h"
#include "async/PoolTasks.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace watchkeeper {

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
        const SoundCommand way = command;
        const std::chrono::milliseconds maxDuration = folders.maxDuration;
        const bool isPlayed = co_await runPlayer(way, maxDuration, token);
        if (isPlayed)
            co_return QFileInfo(way.program).fileName();
    }
    co_return Unexpected(found->second);
}

} // namespace watchkeeper

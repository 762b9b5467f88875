// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Shows alerts to the user at this computer as notifications and sounds, unless Do not disturb is on.

#include "alerts/channels/DesktopNotifier.h"
#include "async/CancelToken.h"
#include "gui/desk/DeskNotice.h"
#include "model/base/Expected.h"

#include <QCoroTask>
#include <QDateTime>
#include <QElapsedTimer>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

namespace watchkeeper {

//! \brief Stores when Do not disturb ends, and how many alerts it has suppressed. Main thread.
class DoNotDisturb : public QObject
{
    Q_OBJECT

public:
    explicit DoNotDisturb(QObject *parent = nullptr);

    //! \brief Restores the state saved by an earlier run. Ends immediately if `until` has passed.
    //! \param until  UTC; null if Do not disturb was off
    void restore(const QDateTime &until, int suppressedAlerts);
    //! \param until  UTC; null or a time in the past ends Do not disturb
    void setUntil(const QDateTime &until);
    bool isOn() const { return m_until.isValid(); }
    //! Returns the end time in UTC, or null if Do not disturb is off.
    QDateTime until() const { return m_until; }
    int suppressedAlerts() const { return m_suppressedAlerts; }
    //! Counts one more suppressed alert.
    void countSuppressedAlert();

signals:
    //! Emitted when the state has changed and should be saved.
    void changed();
    //! Emitted when Do not disturb has ended, either at its end time or by the user. `suppressedAlerts` is the number of suppressed alerts.
    void ended(int suppressedAlerts);

private:
    void checkEnd();

    QDateTime m_until;
    int m_suppressedAlerts = 0;
    QTimer m_timer;
};

//! \brief Where to search for programs and sounds, and how to play them.
class SoundFolders
{
public:
    SoundFolders() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QStringList programs; //!< folders to search for programs; if empty, the folders in PATH
    QStringList sounds;   //!< folders of sound themes; the first one that contains the sound is used
    std::chrono::milliseconds maxDuration = std::chrono::seconds(8);     //!< maximum duration, after which the sound is stopped
    std::chrono::milliseconds repeatInterval = std::chrono::seconds(30); //!< time between two sounds until an acknowledgement
    //! Minimum time between two sounds, unless the second sound is for a worse alert.
    std::chrono::milliseconds minInterval = std::chrono::seconds(5);
    int volume = 100; //!< [%] from 1 to 100, relative to other sounds

    //! Returns the folders on this computer, as defined in the Sound Theme Specification.
    static SoundFolders systemFolders();
};

//! \brief A command that plays a sound.
class SoundCommand
{
public:
    SoundCommand(QString path, QStringList words)
        : program(std::move(path))
        , arguments(std::move(words))
    {
    }
    QString program;
    QStringList arguments;
};

//! Returns the file for a sound name in the `freedesktop` theme, or an empty string if there is none. Tries the name itself first,
//! such as `a-b-c`, and then less specific names, such as `a-b` and `a`. Blocks.
QString soundFile(const QString &name, const QStringList &folders);

//! \brief Returns commands of installed programs that can play the sound, the best first. Blocks.
//! \param sound  a sound name, or the path of a file
QList<SoundCommand> soundCommands(const QString &sound, const SoundFolders &folders);

//! \brief Plays a sound to its end. Stops soon after the token fires.
//! \return the name of the program that played it, without its path, or a message if no program could play it
[[nodiscard]] QCoro::Task<Expected<QString, QString>> playSound(QString sound, SoundFolders folders, CancelToken token);

//! \brief Serves as the program's desktopNotifier() while this object exists. Main thread.
//!
//! Sends a notification to the notification server, or to the tray if no server responds. Within a few seconds
//! after a sound, it plays another one only for a worse alert. A channel can repeat its sound until the problem is
//! acknowledged. While DoNotDisturb is on, it shows and plays nothing. While the do-not-disturb mode of the desktop is on, it
//! plays no sound.
class WindowNotifier : public QObject, public DesktopNotifier
{
    Q_OBJECT

public:
    struct Parts
    {
        std::unique_ptr<NotificationServer> server; //!< null if there is no server
        DoNotDisturb *doNotDisturb;                 //!< must outlive this object
        //! Shows the notification as a message of the tray icon. \return whether there is a tray that supports this
        std::function<bool(const DeskNotice &)> showInTray;
        SoundFolders soundFolders;
        std::function<void()> bell;
        //! Returns whether one of the targets of a notification has a problem that is neither acknowledged nor snoozed.
        std::function<bool(const DeskNotice &)> isOpen;
        std::function<bool()> isLocked = [] {
            return false;
        }; //!< returns whether notifications must not say what they are about
    };
    explicit WindowNotifier(Parts parts);
    ~WindowNotifier() override;

    [[nodiscard]] QCoro::Task<Verdict> deliver(AlertChannel channel, Alert alert, CancelToken token) override;
    //! Shows the notification even while Do not disturb is on.
    [[nodiscard]] QCoro::Task<Verdict> show(DeskNotice notice, CancelToken token);

signals:
    //! Emitted when the user chose an action of a notification.
    void actionChosen(const watchkeeper::DeskNotice &notice, watchkeeper::NoticeAction action);

private:
    QCoro::Task<Verdict> playAlertSound(Fields fields, Alert alert, CancelToken token);
    bool isSoundRedundant(const Alert &alert);
    void repeatLater(const Fields &fields, const Alert &alert);
    void repeatSound();

    Parts m_parts;
    QElapsedTimer m_lastSound;
    int m_lastRank = 0;
    struct RepeatedSound
    {
        Fields fields;
        Alert alert;
    };
    QList<RepeatedSound> m_repeated; //!< problems that weren't acknowledged at the last repetition
    QTimer m_repeatTimer;
    CancelSource m_cancel;
};

} // namespace watchkeeper

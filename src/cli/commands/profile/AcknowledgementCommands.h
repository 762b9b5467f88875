// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The commands `ack` and `snooze`.

#include "app/profile/ProfileLock.h"
#include "cli/commands/Command.h"
#include "cli/options/TargetSelection.h"
#include "engine/evaluate/Acknowledgement.h"
#include "targets/store/TargetsStore.h"

#include <QHash>
#include <QJsonObject>

namespace watchkeeper {

struct AcknowledgementOptions : CommandOptions
{
    TargetSelection targets;
    QString until; //!< see parseFutureMoment(); empty if not given
    bool isRemoval = false;

    void addTo(CLI::App *app);
    bool needsProfileLock() const { return true; }
};

//! \brief Asks the program that monitors the profile to acknowledge or snooze problems. If no program monitors it, writes the request to
//! the history. Reports the outcome.
class AcknowledgementCommand : public CommandWith<AcknowledgementOptions>
{
    Q_OBJECT

public:
    void start() override;
    void stop(int status) override;
    bool isStuck() const override { return m_isWriting; }

protected:
    AcknowledgementCommand(const AcknowledgementOptions &options, const Profile &profile, Console *console);
    //! \param until  end time in UTC; null without --until
    virtual AcknowledgementRequest makeRequest(const QDateTime &until) const = 0;
    //! Returns the line to print for a target, with a placeholder for its name.
    virtual QString doneText() const = 0;

private:
    void chooseTargets();
    void writeToHistory(const AcknowledgementRequest &order);
    void requestNext();
    void processReply(const QJsonObject &reply);
    void failWith(const QString &why);
    void finishWith(const AcknowledgementReply &answer);
    //! \return whether all targets were acknowledged or snoozed
    bool report(const AcknowledgementReply &answer);

    ProfileLock m_lock;
    TargetsStore m_store;
    QDateTime m_until; //!< end time in UTC; null without --until
    QHash<TargetId, QString> m_names;
    AcknowledgementRequest m_remaining; //!< targets for which no request has been sent
    AcknowledgementReply m_reply;       //!< replies that haven't been reported yet
    bool m_isLoaded = false;
    bool m_isWriting = false; //!< true while a pool thread writes
};

struct AcknowledgeOptions : AcknowledgementOptions
{
    QString comment;
    QString by; //!< the author; if empty, the logged-in user
    bool isSticky = false;

    void addTo(CLI::App *app);
    void validate() const;
};

class AcknowledgeCommand : public CommandWith<AcknowledgeOptions, AcknowledgementCommand>
{
    Q_OBJECT

public:
    static const CommandText kText;
    using CommandWith::CommandWith;

protected:
    AcknowledgementRequest makeRequest(const QDateTime &until) const override;
    QString doneText() const override;
};

struct SnoozeOptions : AcknowledgementOptions
{
    std::optional<Milliseconds> runFor;

    void addTo(CLI::App *app);
    void validate() const;
};

class SnoozeCommand : public CommandWith<SnoozeOptions, AcknowledgementCommand>
{
    Q_OBJECT

public:
    static const CommandText kText;
    using CommandWith::CommandWith;

protected:
    AcknowledgementRequest makeRequest(const QDateTime &until) const override;
    QString doneText() const override;
};

} // namespace watchkeeper

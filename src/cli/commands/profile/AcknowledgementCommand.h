// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The commands `ack` and `snooze`.

#include "app/profile/Profile.h"
#include "app/profile/ProfileLock.h"
#include "cli/commands/Command.h"
#include "engine/evaluate/Acknowledgement.h"
#include "targets/store/TargetsStore.h"

#include <QHash>
#include <QJsonObject>

namespace watchkeeper {

//! \brief Asks the program that monitors the profile to acknowledge or snooze problems. If no program monitors it, writes the request to
//! the history. Reports the outcome.
class AcknowledgementCommand : public Command
{
    Q_OBJECT

public:
    AcknowledgementCommand(const Arguments &arguments, Console *console, QObject *parent = nullptr);

    void start() override;
    void stop(int status) override;
    bool isStuck() const override { return m_isWriting; }

private:
    void chooseTargets();
    void writeToHistory(const AcknowledgementRequest &order);
    void requestNext();
    void processReply(const QJsonObject &reply);
    void failWith(const QString &why);
    void finishWith(const AcknowledgementReply &answer);
    //! \return whether all targets were acknowledged or snoozed
    bool report(const AcknowledgementReply &answer);
    AcknowledgementRequest makeRequest() const;
    QString doneText(const QString &name) const;

    Profile m_profile;
    ProfileLock m_lock;
    TargetsStore m_store;
    QDateTime m_until; //!< end time in UTC; null if no end was given
    QHash<TargetId, QString> m_names;
    AcknowledgementRequest m_remaining; //!< targets for which no request has been sent
    AcknowledgementReply m_reply;       //!< replies that haven't been reported yet
    bool m_isLoaded = false;
    bool m_isWriting = false; //!< true while a pool thread writes
};

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! `ack` and `snooze`.

#include "app/Profile.h"
#include "app/ProfileLock.h"
#include "cli/Command.h"
#include "engine/Acknowledgement.h"
#include "targets/TargetsStore.h"

#include <QHash>
#include <QJsonObject>

namespace watchkeeper {

//! \brief Asks the program that watches the profile to take care of problems, or writes it into the history where nobody does; tells what became of it.
class AcknowledgementCommand : public Command
{
    Q_OBJECT

public:
    AcknowledgementCommand(const Arguments &arguments, Console *console, QObject *parent = nullptr);

    void start() override;
    void stop(int status) override;
    bool isStuck() const override { return m_isWriting; }

private:
    void choose();
    void takeOver(const AcknowledgementOrder &order);
    void ask();
    void takeAnswer(const QJsonObject &reply);
    void giveUp(const QString &why);
    void tell(const AcknowledgementAnswer &answer);
    //! \return whether all was done
    bool report(const AcknowledgementAnswer &answer);
    AcknowledgementOrder order() const;
    QString doneText(const QString &name) const;

    Profile m_profile;
    ProfileLock m_lock;
    TargetsStore m_store;
    QDateTime m_until; //!< UTC; null: none was given
    QHash<TargetId, QString> m_names;
    AcknowledgementOrder m_left;    //!< whose targets are still to be asked for
    AcknowledgementAnswer m_answer; //!< to what was asked for, not told yet
    bool m_isLoaded = false;
    bool m_isWriting = false; //!< a thread of the pool
};

} // namespace watchkeeper

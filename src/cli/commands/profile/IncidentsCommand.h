// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The commands `incidents`, `incidents show` and `incidents comment`.

#include "app/profile/Profile.h"
#include "app/profile/ProfileLock.h"
#include "cli/commands/Command.h"
#include "history/database/HistoryError.h"
#include "model/base/Expected.h"
#include "model/incident/Incident.h"

namespace watchkeeper {

//! \brief Reads the profile's history, even while a window writes it. A comment is written by the program that holds the profile's lock.
class IncidentsCommand : public Command
{
    Q_OBJECT

public:
    struct Found
    {
        QList<Incident> incidents;
        QList<IncidentEntry> entries; //!< timeline of the requested incident; empty for a list
        bool isTruncated = false;     //!< whether older incidents were omitted
    };

    IncidentsCommand(const Arguments &arguments, Console *console, QObject *parent = nullptr);

    void start() override;
    void stop(int status) override;
    bool isStuck() const override { return m_isReading; }

private:
    void read();
    void show(const Expected<Found, HistoryError> &found);
    void addComment();
    void write(const IncidentEntry &entry);
    void requestComment(const IncidentEntry &entry);
    void reportCommentAdded();

    Profile m_profile;
    ProfileLock m_lock;
    bool m_isReading = false;
    bool m_isEnding = false;
};

} // namespace watchkeeper

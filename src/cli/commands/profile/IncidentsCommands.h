// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The commands `incidents`, `incidents show` and `incidents comment`.

#include "app/profile/Profile.h"
#include "cli/commands/Command.h"
#include "history/database/HistoryError.h"
#include "model/base/Expected.h"
#include "model/incident/Incident.h"

namespace watchkeeper {

struct IncidentsOptions : CommandOptions
{
    std::optional<int> incident; //!< number of the incident to read; not set for a list
    bool isOpenOnly = false;
    SpanOptions span;
    Format format = Format::Table;

    void addTo(CLI::App *app);
};

//! \brief Reads the profile's history, even while a window writes it.
class IncidentsCommand : public CommandWithOptions<IncidentsOptions>
{
public:
    struct Found
    {
        QList<Incident> incidents;
        QList<IncidentEntry> entries; //!< timeline of the requested incident; empty for a list
        bool isTruncated = false;     //!< whether older incidents were omitted
    };

    static const CommandText kText;
    using CommandWithOptions::CommandWithOptions;

    void start() override;

protected:
    //! Prints the incidents, and finishes.
    virtual void show(const Found &found);

private:
    void handleFound(const Expected<Found, HistoryError> &found);
};

struct IncidentShowOptions : IncidentsOptions
{
    std::optional<Format> ownFormat; //!< format given after `show`

    void addTo(CLI::App *app);
    void inherit(const CommandDescription &group);
};

class IncidentShowCommand : public CommandWithOptions<IncidentShowOptions, IncidentsCommand>
{
public:
    static const CommandText kText;
    using CommandWithOptions::CommandWithOptions;

protected:
    void show(const Found &found) override;
};

struct IncidentCommentOptions : IncidentsOptions
{
    QString comment;
    QString by; //!< the author; if empty, the logged-in user

    void addTo(CLI::App *app);
    void inherit(const CommandDescription &group);
    bool needsProfileLock() const { return true; }
};

//! \brief A comment is written by the program that holds the profile's lock.
class IncidentCommentCommand : public CommandWithOptions<IncidentCommentOptions, IncidentsCommand>
{
public:
    static const CommandText kText;
    IncidentCommentCommand(const IncidentCommentOptions &options, const Profile &profile, Console *console);

protected:
    void show(const Found &found) override;

private:
    void write(const IncidentEntry &entry);
    void request(const IncidentEntry &entry);
    void reportAdded();

    ProfileLock m_lock;
};

} // namespace watchkeeper

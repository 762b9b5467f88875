// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The commands `maintenance list|add|start|remove|end`. Maintenance is stored in targets.json, so it applies even if no
//! program monitors the profile at the moment.

#include "cli/commands/profile/StoreCommand.h"
#include "cli/options/TargetSelection.h"

namespace watchkeeper {

//! \brief The base class of commands that change the maintenance entries.
class MaintenanceCommand : public StoreCommand
{
protected:
    using StoreCommand::StoreCommand;

    void saveEntries(const QList<Maintenance> &entries, const QByteArray &report, const QStringList &remarks = {});
};

struct MaintenanceListOptions : CommandOptions
{
    Format format = Format::Table;

    void addTo(CLI::App *app);
};

class MaintenanceListCommand : public CommandWithOptions<MaintenanceListOptions, StoreCommand>
{
public:
    static const CommandText kText;
    using CommandWithOptions::CommandWithOptions;

private:
    void run() override;
};

struct MaintenanceAddOptions : CommandOptions
{
    QStringList names; //!< exactly one name
    QString timeOfDay; //!< time such as `02:00`
    std::optional<Milliseconds> runFor;
    QStringList days;      //!< `mon` to `sun`
    QStringList monthDays; //!< `1` to `31`, or `last`
    QString cron;
    QString begins;      //!< in the format of targets.json
    QString ends;        //!< in the format of targets.json
    QString zone;        //!< if empty, this computer's time zone
    QStringList targets; //!< names or IDs
    QString filter;
    bool isDisabled = false;
    QStringList tags;
    bool forAll = false;

    void addTo(CLI::App *app);
};

class MaintenanceAddCommand : public CommandWithOptions<MaintenanceAddOptions, MaintenanceCommand>
{
public:
    static const CommandText kText;
    using CommandWithOptions::CommandWithOptions;

private:
    void run() override;
};

struct MaintenanceStartOptions : CommandOptions
{
    TargetSelection targets;
    std::optional<Milliseconds> runFor;
    QString reason;
    QStringList tags;
    bool forAll = false;

    void addTo(CLI::App *app);
    void validate() const;
};

class MaintenanceStartCommand : public CommandWithOptions<MaintenanceStartOptions, MaintenanceCommand>
{
public:
    static const CommandText kText;
    using CommandWithOptions::CommandWithOptions;

private:
    void run() override;
    //! \return false on failure; the command has then ended
    bool selectTargets(Maintenance *entry);
};

struct MaintenanceRemoveOptions : CommandOptions
{
    QStringList names; //!< names of entries

    void addTo(CLI::App *app);
};

class MaintenanceRemoveCommand : public CommandWithOptions<MaintenanceRemoveOptions, MaintenanceCommand>
{
public:
    static const CommandText kText;
    using CommandWithOptions::CommandWithOptions;

private:
    void run() override;
};

struct MaintenanceEndOptions : CommandOptions
{
    QStringList names; //!< names of entries or targets; if empty, all entries in effect

    void addTo(CLI::App *app);
};

class MaintenanceEndCommand : public CommandWithOptions<MaintenanceEndOptions, MaintenanceCommand>
{
public:
    static const CommandText kText;
    using CommandWithOptions::CommandWithOptions;

private:
    void run() override;
};

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Well-known services, which are checked over HTTP by a preset or by a dialogue.

#include "checks/Kind.h"
#include "targets/TargetGuess.h"
#include "targets/TargetsDocument.h"
#include "targets/preset/Preset.h"

#include <optional>
#include <variant>

namespace watchkeeper {

//! \brief A preset or a dialogue, for users who only want to monitor the service. A lightweight value; the objects it refers to live as
//! long as the program.
class Service
{
public:
    explicit Service(const Preset *preset)
        : m_what(preset)
    {
    }
    //! \param dialogue  a kind with transports
    explicit Service(const Kind *dialogue)
        : m_what(dialogue)
    {
    }

    QString key() const;
    QString title() const;
    QString help() const;
    //! A sentence about the credentials the service can require; empty if unknown.
    QString credentials() const;
    //! The default transport, which is `http` or `https` for a preset.
    KindTransport defaultTransport() const;
    //! The dialogue, or null for a preset.
    const Kind *dialogue() const;

    //! Whether the key, title, other names and help together contain each word of `text`, ignoring case.
    bool matches(const QString &text) const;
    //! Whether the name is the key, the title or another name of the service, ignoring case.
    bool matchesName(const QString &name) const;
    //! See makePresetTarget() and makeDialogueTarget().
    Expected<Target, QString> target(const QString &place, const Schedule &defaults) const;
    //! A sentence about credentials that the service can require and the target doesn't have, or an empty string.
    QString credentialsHint(const Target &target) const;

private:
    QStringList words() const;

    std::variant<const Preset *, const Kind *> m_what;
};

//! \brief All services, dialogues first. Keys are unique. If a user's dialogue has the same key as a preset, only the dialogue is included.
QList<Service> services();

//! \brief The parts of a line such as `redis db.example:6379` or `elasticsearch es.example`.
struct ServiceLine
{
    Service service;
    QString place;
};

//! \brief Parses a line that consists of the name of a service and the address of a server.
//!
//! If the name is also that of a program on this computer, the address must have a port or scheme, so `mysql db.example` remains a command.
//! A line for a service with further required fields also remains a command, such as `whois example.org`.
//! \param isProgram  called only if the address has neither port nor scheme; the default searches PATH, which can block
std::optional<ServiceLine> parseServiceLine(const QString &line, const ProgramPredicate &isProgram = isOnPath);

} // namespace watchkeeper

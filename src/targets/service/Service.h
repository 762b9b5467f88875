// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Well-known services: those checked over HTTP with a preset, and those with a dialogue.

#include "checks/Kind.h"
#include "targets/TargetGuess.h"
#include "targets/TargetsDocument.h"
#include "targets/preset/Preset.h"

#include <optional>
#include <variant>

namespace watchkeeper {

//! \brief A preset or a dialogue, for users who only want to monitor the service. A light value; the objects it refers to live as long as
//! the program.
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
    //! A sentence: credentials the service may require; empty: nothing known.
    QString credentials() const;
    //! The default transport: `http` or `https`, or that of the dialogue.
    KindTransport defaultTransport() const;
    //! Null for a preset.
    const Kind *dialogue() const;

    //! Whether each word of `text` is in the key, title, other names or help, ignoring case.
    bool matches(const QString &text) const;
    //! Whether this is its key, title or another name, ignoring case.
    bool matchesName(const QString &name) const;
    //! Like makePresetTarget() or makeDialogueTarget().
    Expected<Target, QString> target(const QString &place, const Schedule &defaults) const;
    //! The credentials the service may require and the target doesn't have, as a sentence; else empty.
    QString credentialsHint(const Target &target) const;

private:
    QStringList words() const;

    std::variant<const Preset *, const Kind *> m_what;
};

//! \brief All services, dialogues first. Keys are unique: if a user's dialogue has the key of a preset, the dialogue is listed.
QList<Service> services();

//! \brief A line such as `redis db.example:6379` or `elasticsearch es.example`.
struct ServiceLine
{
    Service service;
    QString place;
};

//! \brief Parses such a line: the name of a service, and what can only be a server.
//!
//! If the name is also that of a program on this computer, the place must have a port or scheme: `mysql db.example` remains a command. So
//! does a line for a service that requires more than the place, such as `whois example.org`.
//! \param isProgram  called only if the place has neither; the default searches PATH, which may block
std::optional<ServiceLine> parseServiceLine(const QString &line, const ProgramPredicate &isProgram = isOnPath);

} // namespace watchkeeper

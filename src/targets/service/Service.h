// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Well-known services: those that are asked over HTTP as a preset says, and those with a dialogue.

#include "checks/Kind.h"
#include "targets/TargetGuess.h"
#include "targets/TargetsDocument.h"
#include "targets/preset/Preset.h"

#include <optional>
#include <variant>

namespace watchkeeper {

//! \brief A preset or a dialogue, for whoever only wants the service watched. A light value; what it refers to lives as long as the
//! program.
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
    //! A sentence: what the service may want to see; empty: nothing is known of that.
    QString credentials() const;
    //! How it is usually reached: `http` or `https`, or as the dialogue says.
    KindTransport usualWay() const;
    //! Null for a preset.
    const Kind *dialogue() const;

    //! Whether each word of `text` is in the key, the title, the other names or the help; whatever the case.
    bool matches(const QString &text) const;
    //! Whether that is its key, its title or another name; whatever the case.
    bool isCalled(const QString &name) const;
    //! As targetOfPreset() or targetOfDialogue().
    Expected<Target, QString> target(const QString &place, const Schedule &defaults) const;
    //! What the service may want to see and the target does not show, as a sentence; else empty.
    QString credentialsHint(const Target &target) const;

private:
    QStringList words() const;

    std::variant<const Preset *, const Kind *> m_what;
};

//! \brief All there are, dialogues first. Each key is there once: where a user's dialogue has that of a preset, it is the dialogue.
QList<Service> services();

//! \brief A line such as `redis db.example:6379` or `elasticsearch es.example`.
struct ServiceLine
{
    Service service;
    QString place;
};

//! \brief What such a line says: the name of a service, and what can only be a server.
//!
//! Where the name is also that of a program here, the place must have a port or scheme: `mysql db.example` remains a command. So does a
//! line for a service of which more than the place has to be known, such as `whois example.org`.
//! \param isProgram  asked only where the place has neither; the default searches PATH, which may block
std::optional<ServiceLine> serviceLine(const QString &line, const ProgramQuestion &isProgram = isOnPath);

} // namespace watchkeeper

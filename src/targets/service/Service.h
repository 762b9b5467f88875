// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Well-known services. Each service is checked over HTTP by a preset, or over its own protocol by a dialogue.

#include "checks/base/Kind.h"
#include "model/base/Expected.h"
#include "targets/document/TargetsDocument.h"
#include "targets/service/Preset.h"
#include "targets/service/TargetGuess.h"

#include <QString>

#include <optional>
#include <variant>

namespace watchkeeper {

// Parses the address of a server as typed by the user, such as `db.example:6379`, `[::1]` or `https://proxy.example/grafana`. Pure.

//! \brief The parts of a server address as typed by the user.
struct ServerAddress
{
    QString scheme;   //!< in lower case; empty if not specified
    QString userInfo; //!< including the `@`
    QString host;     //!< host name or address; IPv6 addresses are in brackets
    QString port;     //!< 1-65535; empty if not specified
    QString path;     //!< the path and query

    //! Returns `host` or `host:port`.
    QString server() const;
    //! Returns the host without brackets.
    QString bareHost() const;
};

//! \brief Splits an address into its parts. A host can contain placeholders that are filled later.
//! \param wanted  the error message for a text without a host
//! \return the parts of the text, or an error message
Expected<ServerAddress, QString> splitServerAddress(const QString &text, const QString &wanted);

// Creates a target from a dialogue and the address of a server. Pure.

//! \brief Returns the members of targets.json that `place` determines: `kind`, `name` and the address fields. The name consists
//! of the kind's key and the place.
//! \param kind   a kind with transports
//! \param place  `host` or `host:port`, where the default port of a transport selects that transport; or the path of a Unix
//!               socket, which begins with `/`; or empty for the default socket, if the service usually uses a socket
//! \return the members, or an error message about `place`
Expected<QJsonObject, QString> dialogueDraft(const Kind &kind, const QString &place);

//! \brief Returns the required fields apart from the address, such as the realm of Kerberos.
QList<Field> fieldsExceptAddress(const Kind &kind);

//! \brief Creates a target, validated like a target in a file. The kind must not require any field apart from the address.
Expected<Target, QString> makeDialogueTarget(const Kind &kind, const QString &place, const Schedule &defaults);

// Well-known services. Each service is checked over HTTP by a preset, or over its own protocol by a dialogue.

//! \brief A service that is checked by a preset or a dialogue. Users don't have to know which of them it uses. A lightweight
//! value; the objects to which it refers live as long as the program.
class Service
{
public:
    explicit Service(const Preset *preset)
        : m_definition(preset)
    {
    }
    //! \param dialogue  a kind with transports
    explicit Service(const Kind *dialogue)
        : m_definition(dialogue)
    {
    }

    QString key() const;
    QString title() const;
    QString help() const;
    //! Returns a hint about credentials that the service may require; empty if unknown.
    QString credentials() const;
    //! Returns the default transport, which is `http` or `https` for a preset.
    KindTransport defaultTransport() const;
    //! Returns the dialogue, or null for a preset.
    const Kind *dialogue() const;

    //! Whether each word of `text` occurs in the key, title, other names or help, ignoring case.
    bool matches(const QString &text) const;
    //! Whether the name is the key, the title or another name of the service, ignoring case.
    bool matchesName(const QString &name) const;
    //! See makePresetTarget() and makeDialogueTarget().
    Expected<Target, QString> target(const QString &place, const Schedule &defaults) const;
    //! Returns a hint about credentials that the service may require and the target doesn't have, or an empty string.
    QString credentialsHint(const Target &target) const;

private:
    QStringList words() const;

    std::variant<const Preset *, const Kind *> m_definition;
};

//! \brief Returns all services, dialogues first. Keys are unique: if one of the user's own dialogues has the same key as a
//! preset, only the dialogue is included.
QList<Service> services();

//! \brief The parts of a line such as `redis db.example:6379` or `elasticsearch es.example`.
struct ServiceLine
{
    Service service;
    QString place;
};

//! \brief Parses a line that consists of the name of a service and the address of a server.
//!
//! If a program on this computer has the same name, the address must have a port or scheme, so `mysql db.example` remains a
//! command. The line also remains a command if the service requires further fields, as for `whois example.org`.
//! \param isProgram  called only if the address has no port and no scheme; the default searches PATH, which can block
std::optional<ServiceLine> parseServiceLine(const QString &line, const ProgramPredicate &isProgram = isOnPath);

} // namespace watchkeeper

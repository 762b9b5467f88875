// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A kind of check, consisting of a table of fields and a coroutine. Also the states of other targets, for kinds that
//! evaluate these states.

#include "checks/base/CheckContext.h"
#include "checks/base/Expectations.h"
#include "checks/base/ServiceEndpoint.h"
#include "model/check/Observation.h"
#include "model/check/Outcome.h"
#include "model/field/Fields.h"

#include <QCoroTask>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <functional>
#include <optional>

namespace watchkeeper {

// The states of other targets, provided by the engine. For checks that only evaluate these states.

//! \brief Selects targets that have one of these names or tags.
//!
//! Tags never select groups, which can be selected only by name. So adding a tag later can't make a target its own member.
class MemberSelection
{
public:
    MemberSelection(QStringList byName, QStringList byTag)
        : names(std::move(byName))
        , tags(std::move(byTag))
    {
    }
    QStringList names;
    QStringList tags;
};

//! A member and its state.
struct MemberState
{
    QString name;
    std::optional<Outcome> outcome; //!< the last confirmed outcome; nullopt if there is none yet
    bool isPaused = false;
};

//! All members without duplicates, in the order of the targets.
class Members
{
public:
    Members() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QList<MemberState> found;
    QStringList missing; //!< names that don't match any target
};

//! Provides the states of members. Use in the engine thread.
class MemberStates
{
public:
    virtual ~MemberStates() = default;
    virtual Members membersOf(const MemberSelection &choice) const = 0;
};

//! \brief Describes a value reported by a kind, for display to the user.
struct KindValue
{
    QString name; //!< the name in a result's `values`
    QString unit; //!< the unit shown to the user, such as `ms`, `bytes` or `users`; may be empty
    QString help; //!< a sentence
};

//! \brief A transport for the protocol of a dialogue.
struct KindTransport
{
    QString key;  //!< value of the field `transport`, such as `tcp`, `tls` or `unix`
    int port = 0; //!< default port; 0 if the service is reached via a path
};

//! What a kind checks. A menu of kinds is divided by subject, in this order.
enum class KindSubject : quint8 { Web, Route, Service, Clock, Storage, Performance, System, Local, Other };

//! \brief A step that may help if a check fails in a certain way.
struct KindAdvice
{
    ErrorType type;
    QString text; //!< a sentence, translated; {address}, {host}, {port}, {timeout} and {program} stand for those of the target
    int status = 0; //!< the HTTP status that the step is about, or its first digit for any such status; 0 for any
};

//! \brief One kind of check. Instances are static, created once in the kind's own file, and listed in the registry.
class Kind
{
public:
    //! \brief The check function. Always returns an Observation, and does so promptly once `context->token()` fires. Doesn't
    //! throw because of external conditions. The Runner sets `durationMs`, unless the kind has set it.
    //! \param fields   by value, because they must outlive every suspension
    //! \param context  owned by the caller; outlives the task
    using Run = std::function<QCoro::Task<Observation>(Fields fields, CheckContext *context)>;

    QString key;   //!< such as `http`, as written in targets.json
    QString title; //!< such as `Web page or API`; translated
    QString help;  //!< one or two sentences
    KindSubject subject = KindSubject::Other;
    QList<Field> fields;
    QList<KindValue> values; //!< values specific to this kind; empty if they aren't described
    //! The transports of a dialogue, the default first. Empty for all other kinds.
    QList<KindTransport> transports;
    QStringList words; //!< additional search terms
    //! The title of the response, such as `Output`; translated; empty for the default title.
    QString responseTitle;
    //! Fields that can make a check change something on the server. A target that sets one is only tested on request.
    QStringList actions;
    //! Whether a check runs a program that the user chose. Such a target is only tested on request, and its response is an output.
    bool runsCommand = false;
    //! Whether a check needs the programs and files of this computer, which a sandbox doesn't have.
    bool needsComputer = false;
    //! Whether conditions usually search the response, which is `[BODY]`.
    bool hasBody = false;
    //! Whether checks contact hosts even if `host` returns none, such as the DNS servers of the system.
    bool alwaysContactsHosts = false;
    //! Whether the address can be edited as one line of text.
    bool hasEditableAddress = false;
    Run run;
    //! Returns the key of the per-host limit, which is the host name in lower case. Null if the kind doesn't contact a host,
    //! such as `command`.
    std::function<QString(const Fields &fields)> host;
    //! Returns the address of the check in one line for the user: the URL, `host:port`, or the command line.
    std::function<QString(const Fields &fields)> address;
    //! Returns the page that a browser can show, without credentials; null if the kind doesn't check pages.
    std::function<QUrl(const Fields &fields)> page;
    //! Returns steps that apply only to this kind, in display order; null if there are none.
    std::function<QList<KindAdvice>(const Fields &fields)> advice;
    //! Returns a sentence that tells when a check succeeds, given the timeout as text; null if it isn't obvious.
    std::function<QString(const Fields &fields, const QString &timeout)> successText;
    //! \brief Returns a text that is equal for targets that check the same thing, even if their fields are written
    //! differently. If it is empty, the fields are compared as written. Null if they are always compared as written.
    std::function<QString(const Fields &fields)> signature;
    //! By key: other kinds that can check the same service, with functions that return their fields.
    QMap<QString, std::function<QJsonObject(const Fields &fields)>> alternatives;
    //! \brief Returns the service that a check contacts; nullopt if there is none. If null, the service is given by those
    //! of the fields `host`, `port` and `transport` that the kind has.
    //! \param proxy  the proxy from the settings, or empty
    std::function<std::optional<ServiceEndpoint>(const Fields &fields, const QUrl &proxy)> endpoint;
    //! Checks rules that involve several fields; null if there are none. Called after each field has been validated separately.
    std::function<QList<FieldProblem>(const Fields &fields)> validate;
    //! Adds the conditions set by the fields, with their verdicts; null if there are none.
    std::function<void(const Fields &fields, Expectations *expectations)> expectations;
    //! \brief Computes data from the fields once, for all checks with the same fields, which get the data from their context.
    //! Null if this isn't worthwhile. Not called for fields with unfilled placeholders: their checks compute the data
    //! themselves.
    std::function<std::shared_ptr<const CheckPreparation>(const Fields &fields)> prepare;
    //! \brief Selects the other targets whose states this kind evaluates; null for a kind that checks something itself. Since only
    //! confirmed outcomes of members are used, the engine confirms the outcome immediately. The target is evaluated again when a member
    //! changes and, in a run, after its members.
    std::function<MemberSelection(const Fields &fields)> members;
};

} // namespace watchkeeper

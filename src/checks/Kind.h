// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A kind of check: a table of fields plus a coroutine.

#include "checks/CheckContext.h"
#include "checks/MemberStandings.h"
#include "model/Field.h"
#include "model/Fields.h"
#include "model/Observation.h"

#include <QCoroTask>

#include <functional>

namespace watchkeeper {

//! \brief A value that a kind reports, described for the user.
struct KindValue
{
    QString name; //!< as in a result's `values`
    QString unit; //!< as shown to the user: `ms`, `bytes`, `users`; may be empty
    QString help; //!< a sentence
};

//! \brief A transport to a service that is described by a file.
struct KindTransport
{
    QString key;  //!< as in the field `transport`: `tcp`, `tls`, `unix`
    int port = 0; //!< the usual port; 0: the service is reached by a path
};

//! \brief One kind of check. Instances are static, created once in the kind's own file and listed in the registry.
class Kind
{
public:
    //! \brief The check. Always ends, promptly once `context->token()` fires, with an Observation; does not throw for what the
    //! world does. `durationMs` is filled in by the Runner, unless the kind has.
    //! \param fields   by value: they must outlive every suspension
    //! \param context  the caller's, outlives the task
    using Run = std::function<QCoro::Task<Observation>(Fields fields, CheckContext *context)>;

    QString key;   //!< `http`; as in targets.json
    QString title; //!< `Web page or API`; translated
    QString help;  //!< one or two sentences
    QList<Field> fields;
    QList<KindValue> values; //!< those specific to this kind; empty if nobody has described them
    //! Transports to a service that is described by a file (a dialogue), the usual one first; empty for every other kind.
    QList<KindTransport> transports;
    QStringList words; //!< other names, for the search
    Run run;
    //! The key of the per-host limit: lower-case host name. Null if no host is contacted (a command).
    std::function<QString(const Fields &fields)> host;
    //! What is checked, in one line for the user: the URL, `host:port`, the command line.
    std::function<QString(const Fields &fields)> address;
    //! Rules that involve several fields; null if there are none. Called after each field has been validated by itself.
    std::function<QList<FieldProblem>(const Fields &fields)> validate;
    //! \brief What can be computed once for unchanged fields; checks find it in their context. Null if that isn't worthwhile. Not called
    //! for fields with unfilled placeholders: their checks get none and compute it themselves.
    std::function<std::shared_ptr<const CheckPreparation>(const Fields &fields)> prepare;
    //! \brief The other targets whose states it evaluates; null for a kind that checks something itself. Its outcome is made of confirmed
    //! ones, so the engine confirms it immediately; it is evaluated again when a member changes, and after its members in a run.
    std::function<MemberSelection(const Fields &fields)> members;
};

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A way of looking: a table of fields plus a coroutine.

#include "checks/CheckContext.h"
#include "checks/MemberStandings.h"
#include "model/Field.h"
#include "model/Fields.h"
#include "model/Observation.h"

#include <QCoroTask>

#include <functional>

namespace watchkeeper {

//! \brief A fact that a kind reads out, for people who want to know what there is.
struct KindValue
{
    QString name; //!< as in a result's `values`
    QString unit; //!< as people write it: `ms`, `bytes`, `users`; may be empty
    QString help; //!< a sentence
};

//! \brief One way to reach a service that is described by a file.
struct KindTransport
{
    QString key;  //!< as in the field `transport`: `tcp`, `tls`, `unix`
    int port = 0; //!< the usual one; 0: it is reached by a path
};

//! \brief One kind of check. Instances are static, made once in the kind's own file and listed in the registry.
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
    QList<KindValue> values; //!< those that are particular to it; empty where nobody has written them down
    //! How a service that is described by a file (a dialogue) is reached, the usual way first; empty for every other kind.
    QList<KindTransport> transports;
    QStringList words; //!< other names to find it by
    Run run;
    //! The key of the per-host limit: lower-case host name. Null where no host is asked (a command).
    std::function<QString(const Fields &fields)> host;
    //! What is looked at, in one line, for people: the URL, `host:port`, the command line.
    std::function<QString(const Fields &fields)> address;
    //! Rules over several fields at once; null where there are none. Called after each field is right by itself.
    std::function<QList<FieldProblem>(const Fields &fields)> validate;
    //! \brief What can be worked out once for fields that stay the same; a check of them finds it in its context. Null where that is
    //! not worth it. Not called for fields whose placeholders have yet to be filled: their checks get none, and work it out themselves.
    std::function<std::shared_ptr<const CheckPreparation>(const Fields &fields)> prepare;
    //! \brief The other targets it judges by how they stand; null for a kind that looks itself.
    //! Its outcome is made of confirmed ones, so the engine believes it at once; it judges anew when a member changes, and after its
    //! members in a round.
    std::function<MemberChoice(const Fields &fields)> members;
};

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file JSON that people paste: an array of addresses, a targets.json, or a part of one.

#include "targets/TargetGuess.h"
#include "targets/pasted/RecognisedTarget.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace watchkeeper {

//! \brief The values in the text, read one at a time.
class JsonEntries
{
public:
    JsonEntries(QJsonArray values, QJsonObject defaults)
        : m_values(std::move(values))
        , m_defaults(std::move(defaults))
    {
    }

    qsizetype size() const { return m_values.size(); }
    //! A text is handled as a line, an object as in targets.json; one without a kind is accepted if it has a `url`, `address` or `command`.
    //! Ids are new.
    RecognisedTarget read(qsizetype i, const Schedule &defaults, const ProgramPredicate &isProgram) const;

private:
    RecognisedTarget readObject(const QJsonObject &object, const Schedule &defaults, const ProgramPredicate &isProgram) const;

    QJsonArray m_values;
    QJsonObject m_defaults; //!< the file's own schedule, if it has one
};

//! Absent if the text isn't JSON; also accepts objects copied out of a list, with commas between and after them.
std::optional<JsonEntries> jsonEntries(const QString &text);

} // namespace watchkeeper

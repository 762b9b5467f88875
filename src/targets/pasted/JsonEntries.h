// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! JSON that people paste: addresses in an array, a targets.json, or a part of one.

#include "targets/TargetGuess.h"
#include "targets/pasted/Recognised.h"

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
    //! A text counts as a line, an object as in targets.json; one without a kind as far as it names a `url`, `address` or `command`.
    //! Ids are fresh.
    Recognised read(qsizetype i, const Schedule &defaults, const ProgramQuestion &isProgram) const;

private:
    Recognised readObject(const QJsonObject &object, const Schedule &defaults, const ProgramQuestion &isProgram) const;

    QJsonArray m_values;
    QJsonObject m_defaults; //!< the file's own schedule, where it has one
};

//! Absent where the text is no JSON; objects copied out of a list, with commas between and behind them, count.
std::optional<JsonEntries> jsonEntries(const QString &text);

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A targets.json that is only read: `check FILE`, `watch FILE`, `validate FILE`.

#include "targets/TargetsDocument.h"

namespace watchkeeper {

//! Why there are no targets.
class InputFileProblem
{
public:
    InputFileProblem(int status, QString text, QList<Problem> problems = {})
        : m_status(status)
        , m_text(std::move(text))
        , m_problems(std::move(problems))
    {
    }
    int status() const { return m_status; }                       //!< exit status
    const QString &text() const { return m_text; }                //!< printed on standard error
    const QList<Problem> &problems() const { return m_problems; } //!< empty if the file couldn't be read

private:
    int m_status;
    QString m_text;
    QList<Problem> m_problems;
};

//! A file other than a targets.json, and what is wrong with it.
struct CustomFile
{
    enum class Is : quint8 { Dialogue, Preset, Provider, Alerts };
    Is is;
    QList<Problem> problems;
};

//! \brief Reads a file if it is a dialogue, a preset, a provider (its root has the key `dialogue`, `preset`, `provider`) or an alerts.json.
//! Blocks while it reads.
//!
//! A key that is already built in is a problem, as it would be at the next start. A key among the user's own is accepted: it may come from
//! this file.
//! \return nothing for any other file
std::optional<CustomFile> readCustomFile(const QString &path);

//! Blocks while it reads: call it in the thread pool if that matters.
Expected<TargetsDocument, InputFileProblem> readInputFile(const QString &path);

//! One line each, such as `targets.json:12: Shop API: url: …`, safe to print.
QString problemLines(const QList<Problem> &problems);

} // namespace watchkeeper

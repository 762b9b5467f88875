// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads a targets.json without changing it, for `check FILE`, `watch FILE` and `validate FILE`.

#include "targets/document/TargetsDocument.h"

namespace watchkeeper {

//! The reason why the targets couldn't be read.
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
    const QString &text() const { return m_text; }                //!< message for standard error
    const QList<Problem> &problems() const { return m_problems; } //!< problems in the file; empty if it couldn't be read

private:
    int m_status;
    QString m_text;
    QList<Problem> m_problems;
};

//! The type of a file that isn't a targets.json, and the problems in it.
struct CustomFile
{
    enum class Type : quint8 { Dialogue, Preset, Provider, Alerts };
    Type type;
    QList<Problem> problems;
};

//! \brief Reads a file if it is an alerts.json, or if its root has the key `dialogue`, `preset` or `provider`. Blocks.
//!
//! Built-in keys are reported as problems, because Watchkeeper would reject them at startup. The key of a user-defined
//! dialogue, preset or provider is accepted, because this file may be its definition.
//! \return the type and problems of the file, or nullopt for any other file
std::optional<CustomFile> readCustomFile(const QString &path);

//! Reads a targets.json. Blocks; call it in a pool thread if blocking isn't acceptable.
Expected<TargetsDocument, InputFileProblem> readInputFile(const QString &path);

//! Returns one line per problem, such as `targets.json:12: Shop API: url: …`. Safe to print.
QString problemLines(const QList<Problem> &problems);

} // namespace watchkeeper

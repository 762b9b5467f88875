// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The command `validate`, which needs neither the engine nor a profile.

#include "app/alerting/RuleReferences.h"
#include "cli/commands/Command.h"
#include "cli/input/InputFile.h"

namespace watchkeeper {

struct ValidateOptions : CommandOptions
{
    QString file;
    Format format = Format::Table;

    void addTo(CLI::App *app);
};

class ValidateCommand : public CommandWith<ValidateOptions>
{
    Q_OBJECT

public:
    static const CommandText kText;
    using CommandWith::CommandWith;
    void start() override;
    bool isStuck() const override { return m_isReading; }

private:
    void validateTargets();
    void handleTargets(const Expected<TargetsDocument, InputFileProblem> &document);
    void checkRules(const QList<RuleReference> &references);
    void reportMissing(const QList<RuleReference> &missing, const QStringList &rules);
    void validateCustomFile(const CustomFile &file);
    void writeProblems(const QList<Problem> &problems);

    bool m_isReading = false;
};

} // namespace watchkeeper

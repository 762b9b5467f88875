// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The commands `validate`, `schema`, `kinds` and `man`, which need neither the engine nor a profile.

#include "app/alerting/RuleReferences.h"
#include "cli/commands/Command.h"
#include "cli/input/InputFile.h"

namespace watchkeeper {

class ShowCommand : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void start() override;
    bool isStuck() const override { return m_isReading; }

private:
    void validate();
    void validateTargets();
    void handleTargets(const Expected<TargetsDocument, InputFileProblem> &document);
    void checkRules(const QList<RuleReference> &references);
    void reportMissing(const QList<RuleReference> &missing, const QStringList &rules);
    void validateCustomFile(const CustomFile &file);
    void printKinds();
    void writeProblems(const QList<Problem> &problems);

    bool m_isReading = false;
};

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The commands `add` and `list`.

#include "cli/commands/profile/StoreCommand.h"
#include "targets/pasted/PastedText.h"

namespace watchkeeper {

struct AddOptions : CommandOptions
{
    QStringList texts;    //!< text from which the check type is detected
    QString preset;       //!< key of a preset; empty to detect the check type
    QStringList settings; //!< values in the form FIELD=VALUE
    QStringList names;    //!< at most one name
    std::optional<Milliseconds> every;
    std::optional<Milliseconds> timeout;
    std::optional<int> attempts;
    std::optional<int> successes;
    QStringList tags;
    QStringList dependsOn; //!< names of dependencies; with `A | B`, either one suffices
    QStringList alerts;    //!< names of alert rules
    Format format = Format::Table;

    void addTo(CLI::App *app);
    void validate() const;
};

class AddCommand : public CommandWithOptions<AddOptions, StoreCommand>
{
public:
    static const CommandText kText;
    using CommandWithOptions::CommandWithOptions;

private:
    void run() override;
    QList<RecognisedTarget> recogniseTargets();
    bool printProblems(const QList<RecognisedTarget> &all);
};

} // namespace watchkeeper

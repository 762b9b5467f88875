// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/dialogue/DialogueFunctions.h"

#include "checks/dialogue/DialogueArithmetic.h"
#include "checks/dialogue/DialogueCrypto.h"
#include "checks/dialogue/DialogueFormats.h"
#include "checks/dialogue/DialogueStructures.h"
#include "checks/dialogue/DialogueTimes.h"

#include <algorithm>
#include <cmath>

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxNumberLength = 32;

QList<DialogueFunction> sortedFunctions()
{
    QList<DialogueFunction> functions = dialogueArithmetic() + dialogueCrypto() + dialogueFormatFunctions()
        + dialogueStructureFunctions() + dialogueTimeFunctions();
    std::sort(functions.begin(), functions.end(), [](const auto &a, const auto &b) { return a.name < b.name; });
    return functions;
}

} // namespace

const QList<DialogueFunction> &dialogueFunctions()
{
    static const QList<DialogueFunction> all = sortedFunctions();
    return all;
}

const DialogueFunction *findDialogueFunction(const QString &name)
{
    const QList<DialogueFunction> &all = dialogueFunctions();
    const auto found = std::find_if(all.begin(), all.end(), [&name](const auto &function) { return function.name == name; });
    return found == all.end() ? nullptr : &*found;
}

std::optional<double> dialogueNumber(const QByteArray &text)
{
    bool isNumber = false;
    const double number = text.size() > kMaxNumberLength ? 0 : text.trimmed().toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

} // namespace watchkeeper

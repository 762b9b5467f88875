// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/RuleSuggestions.h"

#include "app/alerting/AlertsFile.h"
#include "app/alerting/RuleReferences.h"
#include "gui/settings/FieldForm.h"
#include "gui/settings/LinesEditor.h"
#include "targets/document/TargetKeys.h"

#include <QJsonArray>
#include <QtConcurrentRun>

namespace watchkeeper {

namespace {

std::optional<QStringList> readRuleNames(const QString &file)
{
    const LoadedAlerts found = readAlertsFile(file);
    return found.document ? std::optional(ruleNames(found.document->rules)) : std::nullopt;
}

} // namespace

RuleSuggestions::RuleSuggestions(FieldForm *form, QString file, QObject *parent)
    : QObject(parent)
    , m_form(form)
    , m_file(std::move(file))
{
    connect(&m_readWatcher, &QFutureWatcherBase::finished, this, &RuleSuggestions::handleRules);
    connect(form, &FieldForm::edited, this, [this](const QString &field) {
        if (field == alertsKey())
            showSuggestions();
    });
}

void RuleSuggestions::refresh()
{
    showSuggestions();
    m_readWatcher.setFuture(QtConcurrent::run(readRuleNames, m_file));
}

void RuleSuggestions::handleRules()
{
    m_rules = m_readWatcher.result();
    showSuggestions();
}

void RuleSuggestions::showSuggestions()
{
    auto *editor = qobject_cast<LinesEditor *>(m_form->editor(alertsKey()));
    if (!editor || !m_rules)
        return;
    editor->setSuggestions(*m_rules, tr("Choose alert rules"));
    noteMissingRules(editor);
}

void RuleSuggestions::noteMissingRules(LinesEditor *editor)
{
    QStringList sentences;
    const QJsonArray names = editor->value().toArray();
    for (const QJsonValue &name : names) {
        if (!m_rules->contains(name.toString()))
            sentences.append(missingRuleText(name.toString(), *m_rules));
    }
    editor->setNote(sentences.join(u' '));
}

} // namespace watchkeeper

#include "moc_RuleSuggestions.cpp"

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/sidebar/TagCommands.h"

#include "app/alerting/AlertsStore.h"
#include "app/alerting/RuleReferences.h"
#include "app/profile/Settings.h"
#include "app/profile/SettingsTable.h"
#include "app/words/DisplayText.h"
#include "gui/filter/SavedFilters.h"
#include "gui/look/widgets/LossConfirmation.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/sidebar/Sidebar.h"
#include "gui/sidebar/SidebarTree.h"
#include "model/filter/FilterEdit.h"
#include "targets/document/GroupMembers.h"
#include "targets/edit/DocumentEdits.h"
#include "targets/store/TargetsStore.h"

#include <QInputDialog>
#include <QJsonArray>
#include <QMenu>
#include <QMessageBox>
#include <QSet>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace watchkeeper {

class AlertsStore;
class TargetsStore;

//! \brief Renames a tag in alert rules, colour rules and stored filters, and reverts the renaming on undo. Groups and maintenance are in the same file as
//! the targets and are handled there.
class TagUses : public QObject
{
    Q_OBJECT

public:
    //! The objects that TagUses uses. All of them must outlive it.
    struct Parts
    {
        TargetsStore *targets;
        AlertsStore *alerts;
        SavedFilters *filters;
        Settings *settings;
    };
    TagUses(const Parts &parts, QObject *parent);

    //! Describes the groups, maintenance, alert rules, saved filters and colour rules that use the tag. Each of these five has one line.
    //! Empty if there are no uses.
    QStringList usageLines(const QString &tag) const;

signals:
    //! Emitted with an error message if the tag couldn't be renamed in alert rules.
    void rulesUpdateFailed(const QString &text);

private:
    //! A completed rename.
    struct TagRename
    {
        QString from;
        QString to;
        std::shared_ptr<RuleFilters>
            rules; //!< the filters of rules before the renaming; used only by edits to alerts.json, which run in sequence
        FilterSnapshot filters;
        QJsonArray colourRules;            //!< before the renaming
        QJsonArray colourRulesAfterRename; //!< the same rules after it
    };
    QJsonArray colourRules() const;
    void renameUses(const QString &from, const QString &to);
    void undoRename(const QString &from, const QString &to);

    Parts m_parts;
    QList<TagRename> m_tagRenames; //!< oldest first; the latest rename is undone first
};

namespace {

//! Asks for a tag. Passes it to `use` without surrounding spaces, unless it is empty.
template<typename Use>
void askForTag(QWidget *parent, const QString &title, const QString &label, const QString &before, const QString &button,
               QObject *context, Use use)
{
    auto *dialog = new QInputDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"tagDialog"_s);
    dialog->setWindowTitle(title);
    setPlainLabel(dialog, label);
    dialog->setTextValue(before);
    dialog->setOkButtonText(button);
    QObject::connect(dialog, &QInputDialog::textValueSelected, context, [use](const QString &text) {
        if (const QString tag = text.simplified(); !tag.isEmpty())
            use(tag);
    });
    dialog->open();
}

} // namespace

TagCommands::TagCommands(const Parts &parts)
    : QObject(parts.sidebar)
    , m_parts(parts)
    , m_uses(new TagUses({parts.store, parts.alerts, parts.filters, parts.settings}, this))
{
    setEditable(false);
    connect(m_uses, &TagUses::rulesUpdateFailed, this, &TagCommands::showRulesProblem);
    connect(parts.store, &TargetsStore::loaded, this, [this] { setEditable(true); });
    connect(parts.store, &TargetsStore::loadFailed, this, [this] { setEditable(false); });
    connect(parts.sidebar, &Sidebar::menuOpening, this, &TagCommands::addActions);
    connect(parts.sidebar->tree(), &SidebarTree::targetsDropped, this, &TagCommands::handleDrop);
}

void TagCommands::setEditable(bool editable)
{
    m_isEditable = editable;
    m_parts.sidebar->tree()->setTaggable(editable);
}

void TagCommands::updateTargets(const QList<Target> &changed, const QString &step)
{
    if (m_isEditable && !changed.isEmpty())
        m_parts.store->update(changed, step);
}

void TagCommands::addTag(const QList<TargetId> &ids, const QString &tag)
{
    const QList<Target> changed = withTag(m_parts.store->document().targets, ids, tag);
    updateTargets(changed, tr("Tag %n target(s)", "", static_cast<int>(changed.size())));
}

void TagCommands::rename(const QString &from, const QString &to)
{
    if (m_isEditable)
        m_parts.store->renameTag(from, to, tr("Rename tag “%1” to “%2”").arg(from, to));
}

void TagCommands::removeFromAll(const QString &tag)
{
    if (const QStringList uses = m_uses->usageLines(tag); uses.isEmpty())
        untagAll(tag);
    else
        askToRemove(tag, uses);
}

//! Asks for confirmation before removing a tag that rules and filters use, because they would silently stop matching targets.
void TagCommands::askToRemove(const QString &tag, const QStringList &uses)
{
    const QString question = tr("The tag “%1” will be removed from all targets, but is still used here:").arg(tag);
    const LossConfirmation words{tr("Remove this tag?"), (QStringList{question} + uses).join(u'\n'), tr("&Remove"),
                                 tr("&Keep")};
    confirmLoss(m_parts.sidebar->window(), words, [this, tag] { untagAll(tag); })->setObjectName(u"removeTagQuestion"_s);
}

void TagCommands::untagAll(const QString &tag)
{
    updateTargets(withoutTag(m_parts.store->document().targets, tag), tr("Remove tag “%1”").arg(tag));
}

void TagCommands::showRulesProblem(const QString &problem)
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Alert rules"),
                                tr("Alert rules that use the tag couldn't be updated to the new name. %1").arg(problem),
                                QMessageBox::Close, m_parts.sidebar->window());
    box->setObjectName(u"rulesStayed"_s);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void TagCommands::handleDrop(const QList<TargetId> &ids, const SidebarEntry &on)
{
    if (on.isTag())
        addTag(ids, on.value);
    else
        askForNewTag(ids);
}

void TagCommands::askForNewTag(const QList<TargetId> &ids)
{
    askForTag(m_parts.sidebar->window(), tr("New tag"), tr("Tag for %n target(s):", "", static_cast<int>(ids.size())), {},
              tr("&Tag"), this, [this, ids](const QString &name) { addTag(ids, name); });
}

void TagCommands::askForRename(const QString &tag)
{
    askForTag(m_parts.sidebar->window(), tr("Rename tag"),
              tr("New name for “%1” (if a tag with that name exists, the two are merged):").arg(tag), tag, tr("&Rename"), this,
              [this, tag](const QString &name) { rename(tag, name); });
}

void TagCommands::addActions(QMenu *menu, const SidebarEntry &entry)
{
    const bool isAboutTags = entry.isTag() || entry.role == SidebarEntry::Role::Tags || entry.role == SidebarEntry::Role::None;
    if (!isAboutTags)
        return;
    menu->addSeparator();
    const QList<TargetId> selected = m_parts.selection();
    const auto add = [&](const QString &text, auto action) {
        QAction *added = menu->addAction(text, this, action);
        added->setEnabled(m_isEditable);
        return added;
    };
    if (entry.isTag()) {
        add(tr("Add this tag to the &selected targets"), [this, selected, entry] {
            addTag(selected, entry.value);
        })->setEnabled(m_isEditable && !selected.isEmpty());
        add(tr("&Rename…"), [this, entry] { askForRename(entry.value); });
        add(tr("Re&move from all targets"), [this, entry] { removeFromAll(entry.value); });
    }
    QAction *newTag = add(tr("&New tag for the selected targets…"), [this, selected] { askForNewTag(selected); });
    newTag->setEnabled(m_isEditable && !selected.isEmpty());
    menu->setToolTipsVisible(true);
    newTag->setToolTip(tr("Select targets in the table first, or drag them onto “Tags”"));
}

QList<Target> withTag(const QList<Target> &targets, const QList<TargetId> &ids, const QString &tag)
{
    const QSet<TargetId> wanted(ids.begin(), ids.end());
    QList<Target> changed;
    for (const Target &target : targets) {
        if (!wanted.contains(target.id) || hasTag(target.tags, tag))
            continue;
        changed.append(target);
        changed.last().tags.append(tag);
    }
    return changed;
}

QList<Target> withoutTag(const QList<Target> &targets, const QString &tag)
{
    QList<Target> changed;
    for (const Target &target : targets) {
        if (!hasTag(target.tags, tag))
            continue;
        changed.append(target);
        removeTag(changed.last().tags, tag);
    }
    return changed;
}

namespace {

constexpr qsizetype kMaxNamesInLine = 5;

QString abbreviatedList(const QStringList &names)
{
    QStringList some = names.first(std::min(names.size(), kMaxNamesInLine));
    for (QString &name : some)
        name = displayLine(name);
    const int more = static_cast<int>(names.size() - some.size());
    const QString text = some.join(u", "_s);
    return more > 0 ? TagUses::tr("%1 and %n more", "names", more).arg(text) : text;
}

//! Returns the colour rules with a tag renamed in their filters. Invalid rules don't change.
QJsonArray withTagRenamedInRules(const QJsonArray &rules, const QString &from, const QString &to)
{
    QJsonArray renamed;
    for (const auto &text : rules) {
        auto rule = ColourRule::parse(text.toString());
        if (rule && mentionsTag(rule->filter, from)) {
            rule->filter = withTagRenamed(rule->filter, from, to);
            renamed.append(rule->toText());
        } else {
            renamed.append(text);
        }
    }
    return renamed;
}

} // namespace

TagUses::TagUses(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(parts.targets, &TargetsStore::tagRenamed, this, &TagUses::renameUses);
    connect(parts.targets, &TargetsStore::tagRenameUndone, this, &TagUses::undoRename);
    connect(parts.alerts, &AlertsStore::editFailed, this, &TagUses::rulesUpdateFailed);
}

QStringList TagUses::usageLines(const QString &tag) const
{
    const TargetsDocument &document = m_parts.targets->document();
    QStringList lines;
    if (const QStringList groups = groupsUsingTag(document.targets, tag); !groups.isEmpty())
        lines.append(tr("Groups: %1").arg(abbreviatedList(groups)));
    if (const QStringList entries = maintenanceUsingTag(document.maintenance, tag); !entries.isEmpty())
        lines.append(tr("Maintenance: %1").arg(abbreviatedList(entries)));
    if (const QStringList rules = rulesByTag(m_parts.alerts->document().rules, tag); !rules.isEmpty())
        lines.append(tr("Alert rules: %1").arg(abbreviatedList(rules)));
    if (const QStringList filters = m_parts.filters->filtersUsingTag(tag); !filters.isEmpty())
        lines.append(tr("Saved filters: %1").arg(abbreviatedList(filters)));
    QStringList colours;
    const QJsonArray rules = colourRules();
    for (const auto &text : rules) {
        if (const auto rule = ColourRule::parse(text.toString()); rule && mentionsTag(rule->filter, tag))
            colours.append(rule->filter.toText());
    }
    if (!colours.isEmpty())
        lines.append(tr("Colour rules: %1").arg(abbreviatedList(colours)));
    return lines;
}

QJsonArray TagUses::colourRules() const
{
    return m_parts.settings->value(setting::kColourRules).toArray();
}

void TagUses::renameUses(const QString &from, const QString &to)
{
    const QJsonArray colours = colourRules();
    const TagRename rename{from,
                           to,
                           std::make_shared<RuleFilters>(),
                           m_parts.filters->renameTag(from, to),
                           colours,
                           withTagRenamedInRules(colours, from, to)};
    m_parts.settings->set(setting::kColourRules, rename.colourRulesAfterRename);
    // Edits the document in the file, because the rules in memory may be outdated just after an undo.
    m_parts.alerts->edit(
        [rules = rename.rules, from, to](AlertsDocument *document) { *rules = renameTagInRules(&document->rules, from, to); });
    m_tagRenames.append(rename);
}

void TagUses::undoRename(const QString &from, const QString &to)
{
    const auto isThis = [&](const TagRename &each) { return each.from == from && each.to == to; };
    const auto last = std::find_if(m_tagRenames.rbegin(), m_tagRenames.rend(), isThis);
    if (last == m_tagRenames.rend())
        return;
    const TagRename rename = *last;
    m_tagRenames.removeAt(std::distance(last, m_tagRenames.rend()) - 1);
    m_parts.filters->undoTagRename(rename.filters, from, to);
    QJsonArray colours = colourRules(); // may have been edited since
    for (auto &&text : colours) {
        const auto at = std::find(rename.colourRulesAfterRename.begin(), rename.colourRulesAfterRename.end(), QJsonValue(text));
        if (at != rename.colourRulesAfterRename.end())
            text = rename.colourRules.at(at - rename.colourRulesAfterRename.begin());
    }
    m_parts.settings->set(setting::kColourRules, colours);
    m_parts.alerts->edit([rules = rename.rules, from, to](AlertsDocument *document) {
        undoTagRenameInRules(&document->rules, *rules, from, to);
    });
}

} // namespace watchkeeper

#include "moc_TagCommands.cpp"

#include "TagCommands.moc"

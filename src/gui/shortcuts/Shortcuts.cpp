// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shortcuts/Shortcuts.h"

#include "app/profile/Settings.h"
#include "app/profile/SettingsTable.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/Labels.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/look/widgets/WindowState.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHelpEvent>
#include <QJsonObject>
#include <QKeyEvent>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolBar>
#include <QToolButton>
#include <QToolTip>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr QLatin1String kActionPrefix("action");

bool conflictsWith(const QKeySequence &a, const QKeySequence &b)
{
    return !a.isEmpty() && !b.isEmpty() && (a.matches(b) != QKeySequence::NoMatch || b.matches(a) != QKeySequence::NoMatch);
}

} // namespace

QString shortcutName(const QAction *action)
{
    QString name = action->objectName().mid(kActionPrefix.size());
    if (!name.isEmpty())
        name[0] = name.at(0).toLower();
    return name;
}

ShortcutRegistry::ShortcutRegistry(Settings *settings, QObject *window)
    : QObject(window)
    , m_settings(settings)
    , m_window(window)
{
    connect(settings, &Settings::changed, this, &ShortcutRegistry::apply);
    apply();
}

void ShortcutRegistry::collectActions()
{
    m_actions.removeIf([](const QPointer<QAction> &action) { return action.isNull(); });
    for (QAction *action : m_window->findChildren<QAction *>()) {
        const QString name = shortcutName(action);
        if (!action->objectName().startsWith(kActionPrefix) || name.isEmpty() || m_actions.contains(action))
            continue;
        if (!m_defaults.contains(name)) // the actions of the user's commands are created again after an edit
            m_defaults.insert(name, action->shortcuts());
        m_actions.append(action);
    }
    std::sort(m_actions.begin(), m_actions.end(),
              [](const auto &a, const auto &b) { return a->objectName() < b->objectName(); });
}

QList<QAction *> ShortcutRegistry::actions()
{
    collectActions();
    return {m_actions.begin(), m_actions.end()};
}

QKeySequence ShortcutRegistry::defaultOf(const QAction *action) const
{
    return m_defaults.value(shortcutName(action)).value(0);
}

bool ShortcutRegistry::isChanged(const QAction *action) const
{
    return action->shortcut() != defaultOf(action);
}

QAction *ShortcutRegistry::conflictingAction(const QKeySequence &key, const QAction *except)
{
    const QList<QAction *> all = actions();
    const auto owner = std::find_if(all.begin(), all.end(), [&](const QAction *action) {
        const QList<QKeySequence> own = action->shortcuts();
        return action != except
            && std::any_of(own.begin(), own.end(), [&](const auto &one) { return conflictsWith(one, key); });
    });
    return owner == all.end() ? nullptr : *owner;
}

//! Returns the keys that the user has chosen. Omits actions that don't exist in this version.
QHash<QString, QKeySequence> ShortcutRegistry::customKeys() const
{
    QHash<QString, QKeySequence> keys;
    const QJsonObject object = m_settings->value(setting::kShortcuts).toObject();
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        keys.insert(entry.key(), QKeySequence(entry.value().toString(), QKeySequence::PortableText));
    return keys;
}

void ShortcutRegistry::apply()
{
    const QHash<QString, QKeySequence> keys = customKeys();
    for (QAction *action : actions()) {
        const QString name = shortcutName(action);
        const QKeySequence key = keys.value(name, defaultOf(action));
        if (action->shortcut() != key)
            action->setShortcuts(key == defaultOf(action) ? m_defaults.value(name) : QList<QKeySequence>{key});
    }
    emit changed();
}

void ShortcutRegistry::assign(QAction *action, const QKeySequence &key)
{
    QHash<QString, QKeySequence> keys = customKeys();
    while (QAction *owner = conflictingAction(key, action)) {
        keys.insert(shortcutName(owner), QKeySequence());
        owner->setShortcut(QKeySequence());
    }
    keys.insert(shortcutName(action), key);
    save(keys);
}

void ShortcutRegistry::reset(QAction *action)
{
    assign(action, defaultOf(action));
}

void ShortcutRegistry::resetAll()
{
    save({});
}

void ShortcutRegistry::showKeysOn(const QToolBar *bar)
{
    for (QToolButton *button : bar->findChildren<QToolButton *>())
        button->installEventFilter(this);
}

//! The tooltips of the actions themselves stay without a key, because lists of actions show the key in a column of its own.
bool ShortcutRegistry::eventFilter(QObject *watched, QEvent *event)
{
    const auto *button = event->type() == QEvent::ToolTip ? qobject_cast<QToolButton *>(watched) : nullptr;
    const QAction *action = button ? button->defaultAction() : nullptr;
    if (!action || action->shortcut().isEmpty())
        return QObject::eventFilter(watched, event);
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    const QString text = tr("%1 (%2)", "what a button does, and its key").arg(action->toolTip(), key);
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text, static_cast<QWidget *>(watched));
    return true;
}

//! Saves only the keys that differ from the defaults, because a later version may have better defaults for the other actions.
void ShortcutRegistry::save(const QHash<QString, QKeySequence> &keys)
{
    QJsonObject object;
    for (auto key = keys.begin(); key != keys.end(); ++key) {
        if (*key != m_defaults.value(key.key()).value(0))
            object.insert(key.key(), key->toString(QKeySequence::PortableText));
    }
    m_settings->set(setting::kShortcuts, object); // this also calls apply()
}

//! \brief Accepts a key immediately. QKeySequenceEdit would wait one second for further keys.
class KeyEdit : public QKeySequenceEdit
{
    Q_OBJECT

public:
    using QKeySequenceEdit::QKeySequenceEdit;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
};

namespace {

constexpr int kShortcutsSpacing = 8;
constexpr int kShortcutIconSize = 16;
enum ShortcutColumn { ActionColumn, KeyColumn, DefaultColumn, DescriptionColumn, kShortcutColumnCount };

QString shortcutActionName(const QAction *action)
{
    return plainActionText(action->text());
}

QString nativeText(const QKeySequence &key)
{
    return key.isEmpty() ? u"–"_s : key.toString(QKeySequence::NativeText);
}

//! Returns an empty icon, which aligns items without an icon with the others.
QIcon emptyIcon()
{
    QPixmap pixmap(kShortcutIconSize, kShortcutIconSize);
    pixmap.fill(Qt::transparent);
    return pixmap;
}

QString description(const QAction *action)
{
    const QString tip = action->toolTip().remove(u'…').trimmed();
    return tip == shortcutActionName(action) ? QString() : tip;
}

void markChanged(QTreeWidgetItem *item, bool isChanged)
{
    QFont font = item->font(KeyColumn);
    font.setBold(isChanged);
    item->setFont(KeyColumn, font);
}

} // namespace

ShortcutsDialog::ShortcutsDialog(ShortcutRegistry *registry, QWidget *parent)
    : QDialog(parent)
    , m_registry(registry)
    , m_search(new QLineEdit)
    , m_list(new QTreeWidget)
    , m_label(new QLabel(tr("&Shortcut:")))
    , m_keyField(new KeyEdit)
    , m_assignButton(new QPushButton)
    , m_clearButton(new QPushButton(tr("Remo&ve shortcut")))
    , m_defaultButton(new QPushButton(tr("Use &default")))
    , m_resetAllButton(new QPushButton(actionIcon(u"reset"_s), tr("&Reset all shortcuts")))
    , m_message(new QLabel)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    setObjectName(u"shortcutsDialog"_s);
    build();
    addFixedKeys();
    fill();
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ShortcutsDialog::showCurrent);
    connect(m_keyField, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutsDialog::showConflict);
    connect(m_assignButton, &QAbstractButton::clicked, this, &ShortcutsDialog::assignKey);
    connect(m_clearButton, &QAbstractButton::clicked, this, [this] { m_registry->assign(currentAction(), {}); });
    connect(m_defaultButton, &QAbstractButton::clicked, this, &ShortcutsDialog::useDefault);
    connect(m_resetAllButton, &QAbstractButton::clicked, m_registry, &ShortcutRegistry::resetAll);
    connect(m_registry, &ShortcutRegistry::changed, this, &ShortcutsDialog::fill);
    setInitialSize(this, {960, 600});
    m_search->setFocus();
}

void ShortcutsDialog::build()
{
    m_search->setObjectName(u"shortcutSearch"_s);
    m_search->setPlaceholderText(tr("Search by action or shortcut"));
    m_search->setAccessibleName(tr("Search by action or shortcut"));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(u"shortcutList"_s);
    m_list->setAccessibleName(tr("Actions and their shortcuts"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setColumnCount(kShortcutColumnCount);
    m_list->setHeaderLabels({tr("Action"), tr("Shortcut"), tr("Default"), tr("Description")});
    m_list->setAllColumnsShowFocus(true);
    m_keyField->setObjectName(u"shortcutKey"_s);
    m_keyField->setAccessibleName(tr("New shortcut"));
    setAccessibleRole(m_keyField, QAccessible::HotkeyField);
    if (auto *field = m_keyField->findChild<QLineEdit *>()) {
        field->setAccessibleName(tr("New shortcut"));
        field->setPlaceholderText(tr("Press the new shortcut"));
    }
    m_label->setBuddy(m_keyField);
    m_message->setObjectName(u"shortcutMessage"_s);
    m_message->setWordWrap(true);
    m_assignButton->setObjectName(u"assignShortcut"_s);
    m_clearButton->setObjectName(u"clearShortcut"_s);
    m_defaultButton->setObjectName(u"defaultShortcut"_s);
    m_resetAllButton->setObjectName(u"resetShortcuts"_s);
    for (QPushButton *button : {m_assignButton, m_clearButton, m_defaultButton, m_resetAllButton})
        button->setAutoDefault(false);

    auto *edit = new QHBoxLayout;
    edit->setSpacing(kShortcutsSpacing);
    edit->addWidget(m_label);
    edit->addWidget(m_keyField, 1);
    edit->addWidget(m_assignButton);
    edit->addWidget(m_clearButton);
    edit->addWidget(m_defaultButton);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_resetAllButton, QDialogButtonBox::ResetRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(kShortcutsSpacing);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addLayout(edit);
    layout->addWidget(m_message);
    layout->addWidget(buttons);
    setTabOrder(m_resetAllButton, buttons->button(QDialogButtonBox::Close)); // otherwise, Tab skips the latter
}

//! Adds the keys of views, which aren't actions and can't be changed.
void ShortcutsDialog::addFixedKeys()
{
    for (const auto &[text, key] :
         {std::pair(tr("Maintenance week: move the cursor"), tr("Arrow keys", "shortcut")),
          {tr("Maintenance week: mark a span"), tr("Shift+Arrow keys", "shortcut")},
          {tr("Maintenance week: add or edit at the cursor"), nativeText(Qt::Key_Return)},
          {tr("Maintenance week: change the time at the cursor"), tr("Ctrl+Arrow keys", "shortcut")},
          {tr("Maintenance week: change the duration at the cursor"), tr("Ctrl+Shift+Arrow keys", "shortcut")},
          {tr("Maintenance week: remove at the cursor"), nativeText(Qt::Key_Delete)}}) {
        auto *item = new QTreeWidgetItem(m_list, {text, key, key, tr("Fixed key of the week in the maintenance calendar")});
        item->setIcon(ActionColumn, emptyIcon());
    }
}

void ShortcutsDialog::fill()
{
    for (QAction *action : m_registry->actions()) {
        QTreeWidgetItem *item = itemOf(action);
        if (!item) {
            item = new QTreeWidgetItem(m_list);
            item->setData(ActionColumn, Qt::UserRole, QVariant::fromValue(action));
            item->setIcon(ActionColumn, action->icon().isNull() ? emptyIcon() : action->icon());
        }
        item->setText(ActionColumn, shortcutActionName(action));
        item->setText(KeyColumn, nativeText(action->shortcut()));
        item->setText(DefaultColumn, nativeText(m_registry->defaultOf(action)));
        item->setText(DescriptionColumn, description(action));
        markChanged(item, m_registry->isChanged(action));
    }
    for (const int column : {ActionColumn, KeyColumn, DefaultColumn})
        m_list->resizeColumnToContents(column);
    m_list->sortItems(ActionColumn, Qt::AscendingOrder);
    if (!m_list->currentItem())
        m_list->setCurrentItem(m_list->topLevelItem(0));
    showCurrent();
}

void ShortcutsDialog::filter(const QString &text)
{
    const auto matches = [wanted = text.trimmed()](const QTreeWidgetItem *item, int column) {
        return item->text(column).contains(wanted, Qt::CaseInsensitive);
    };
    QTreeWidgetItem *first = nullptr; // preferably an action whose name matches
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_list->topLevelItem(row);
        bool fits = false;
        for (int column = 0; column < kShortcutColumnCount; ++column)
            fits = fits || matches(item, column);
        item->setHidden(!fits);
        if (fits && (!first || (matches(item, ActionColumn) && !matches(first, ActionColumn))))
            first = item;
    }
    if (!m_list->currentItem() || m_list->currentItem()->isHidden())
        m_list->setCurrentItem(first);
}

QAction *ShortcutsDialog::currentAction() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? item->data(ActionColumn, Qt::UserRole).value<QAction *>() : nullptr;
}

QTreeWidgetItem *ShortcutsDialog::itemOf(const QAction *action) const
{
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        if (m_list->topLevelItem(row)->data(ActionColumn, Qt::UserRole).value<QAction *>() == action)
            return m_list->topLevelItem(row);
    }
    return nullptr;
}

void ShortcutsDialog::showCurrent()
{
    const QAction *action = currentAction();
    for (QWidget *widget : QList<QWidget *>{m_keyField, m_label})
        widget->setEnabled(action);
    m_clearButton->setEnabled(action && !action->shortcut().isEmpty());
    m_defaultButton->setEnabled(action && m_registry->isChanged(action));
    const QSignalBlocker blocker(m_keyField);
    m_keyField->setKeySequence(action ? action->shortcut() : QKeySequence());
    showConflict();
}

void ShortcutsDialog::showConflict()
{
    const QAction *action = currentAction();
    const QKeySequence key = m_keyField->keySequence();
    const bool isNew = action && key != action->shortcut() && !key.isEmpty();
    const QAction *owner = isNew ? m_registry->conflictingAction(key, action) : nullptr;
    m_assignButton->setEnabled(isNew);
    m_assignButton->setText(owner ? tr("Reassi&gn") : tr("&Assign"));
    m_message->setText(owner ? tr("%1 is already assigned to “%2”. Reassigning it leaves “%2” without a shortcut.")
                                   .arg(nativeText(key), shortcutActionName(owner))
                             : QString());
}

void ShortcutsDialog::useDefault()
{
    QAction *action = currentAction();
    const QKeySequence key = m_registry->defaultOf(action);
    if (m_registry->conflictingAction(key, action))
        m_keyField->setKeySequence(key); // lets the user see which action has the key before reassigning it
    else
        m_registry->reset(action);
}

void ShortcutsDialog::assignKey()
{
    m_registry->assign(currentAction(), m_keyField->keySequence());
    m_list->setFocus();
}

namespace {

bool isModifier(int key)
{
    return key == Qt::Key_Control || key == Qt::Key_Shift || key == Qt::Key_Alt || key == Qt::Key_AltGr || key == Qt::Key_Meta
        || key == Qt::Key_unknown || key == 0;
}

//! Returns the modifiers without Shift if the character itself requires Shift. For example, `!` isn't recorded as Shift+!.
Qt::KeyboardModifiers modifiersOf(const QKeyEvent &event)
{
    Qt::KeyboardModifiers modifiers =
        event.modifiers() & (Qt::ShiftModifier | Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const QChar written = event.text().isEmpty() ? QChar() : event.text().at(0);
    if (written.isPrint() && !written.isLetterOrNumber() && !written.isSpace())
        modifiers &= ~Qt::ShiftModifier;
    return modifiers;
}

} // namespace

void KeyEdit::keyPressEvent(QKeyEvent *event)
{
    if (!isModifier(event->key()))
        setKeySequence(QKeySequence(QKeyCombination(modifiersOf(*event), Qt::Key(event->key()))));
    event->accept();
}

void KeyEdit::keyReleaseEvent(QKeyEvent *event)
{
    event->accept();
}

} // namespace watchkeeper

#include "Shortcuts.moc"
#include "moc_Shortcuts.cpp"

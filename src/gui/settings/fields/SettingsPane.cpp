// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/fields/SettingsPane.h"

#include "app/profile/Settings.h"
#include "gui/look/Colours.h"
#include "gui/look/TintedIcon.h"

#include <QEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! A field that only applies if another field has a certain value.
struct FieldDependency
{
    QString field;
    QString on;
    QJsonValue wanted;
};

QList<FieldDependency> fieldDependencies()
{
    const QString manual = QStringLiteral("manual");
    return {{setting::kProxyAddress, setting::kProxy, manual},
            {setting::kProxyUser, setting::kProxy, manual},
            {setting::kProxyPassword, setting::kProxy, manual},
            {setting::kRecordingsPerMinute, setting::kRecordFailures, true},
            {setting::kDiagnosticsNameServer, setting::kRecordFailures, true},
            {setting::kCloseToTray, setting::kTrayIcon, true},
            {setting::kPrivacyNames, setting::kPrivacyMode, true}};
}

//! The object name, title and icon of a page.
struct PageText
{
    QString name;
    QString title;
    QString icon;
};

PageText textOf(SettingsPage page)
{
    switch (page) {
    case SettingsPage::General:
        return {u"general"_s, SettingsFormPage::tr("General", "page of settings"), u"settings"_s};
    case SettingsPage::Checking:
        return {u"checking"_s, SettingsFormPage::tr("Checking", "page of settings"), u"check-now"_s};
    case SettingsPage::Network:
        return {u"network"_s, SettingsFormPage::tr("Network", "page of settings"), u"network"_s};
    case SettingsPage::History:
        return {u"history"_s, SettingsFormPage::tr("History", "page of settings"), u"past"_s};
    case SettingsPage::Appearance:
        return {u"appearance"_s, SettingsFormPage::tr("Appearance", "page of settings"), u"theme"_s};
    case SettingsPage::Advanced:
        return {u"advanced"_s, SettingsFormPage::tr("Advanced", "page of settings"), u"log"_s};
    case SettingsPage::Shortcuts: // shortcuts have their own dialog
        break;
    }
    Q_UNREACHABLE();
}

} // namespace

SettingsFormPage::SettingsFormPage(Settings *settings, SettingsPage page, const QList<SectionFields> &more, QWidget *parent)
    : SettingsFormPage(settings, page, parent, tableSections(page) + more)
{
}

QList<SectionFields> SettingsFormPage::tableSections(SettingsPage page)
{
    QList<SectionFields> sections;
    for (const SettingsGroup &group : settingsGroups(page))
        sections.append({group.title, group.fields});
    return sections;
}

SettingsFormPage::SettingsFormPage(Settings *settings, SettingsPage page, QWidget *parent, const QList<SectionFields> &sections)
    : SettingsPane(parent)
    , m_settings(settings)
    , m_page(page)
    , m_form(new FieldForm)
{
    setObjectName(textOf(page).name);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_form, 1);
    m_form->setSections(sections);
    m_form->setFormValidator([this](const FormValues &values) { return problems(values); });
    connect(m_form, &FieldForm::edited, this, &SettingsFormPage::updateEnabled);
    connect(m_form, &FieldForm::edited, this, &SettingsPane::edited);
}

void SettingsFormPage::updateEnabled()
{
    const QJsonObject written = m_form->values().written;
    const QList<FieldProblem> wrong = problems(m_form->values());
    for (const FieldDependency &dependence : fieldDependencies()) {
        if (!has(dependence.field))
            continue;
        const QJsonValue value = written.value(dependence.on);
        const QJsonValue valid = value.isUndefined() ? findSetting(dependence.on)->defaultValue : value;
        const auto isOfIt = [&dependence](const FieldProblem &problem) { return problem.field == dependence.field; };
        const bool isInvalid =
            std::any_of(wrong.begin(), wrong.end(), isOfIt); // an invalid field stays enabled, so that the user can fix it
        m_form->setFieldEnabled(dependence.field, isInvalid || valid == dependence.wanted);
    }
}

QString SettingsFormPage::title() const
{
    return textOf(m_page).title;
}

QIcon SettingsFormPage::icon() const
{
    return actionIcon(textOf(m_page).icon);
}

void SettingsFormPage::apply()
{
    const FormValues values = m_form->values();
    QJsonObject changes;
    for (const Field &field : settingsOnPage(m_page)) {
        if (m_form->touchedFields().contains(field.name)) {
            const QJsonValue value = values.written.value(field.name);
            changes.insert(field.name, value.isUndefined() ? QJsonValue(QJsonValue::Null) : value);
        }
    }
    m_settings->set(changes); // problems() has already validated the changes
}

void SettingsFormPage::reload()
{
    FormValues values = extraValues();
    for (const Field &field : settingsOnPage(m_page)) {
        if (const QJsonValue value = m_settings->value(field.name); value != field.defaultValue)
            values.written.insert(field.name, value);
    }
    m_form->setValues(values);
    updateEnabled();
}

void SettingsFormPage::propose(const QJsonObject &values)
{
    for (const Field &field : settingsOnPage(m_page)) {
        const QJsonValue value = values.value(field.name);
        const bool isDefault = value.isUndefined() || value == field.defaultValue;
        m_form->propose(field.name, isDefault ? QJsonValue(QJsonValue::Undefined) : value);
    }
    updateEnabled();
}

QList<FieldProblem> SettingsFormPage::problems(const FormValues &values) const
{
    return extraProblems(values) + settingProblems(values.written);
}

namespace {

constexpr int kPageRowPadding = 12; // [px] total padding above and below the title
constexpr int kPageIconSize = 16;
constexpr int kTitleMargin = 28; // [px] frame, and space around the icon and the title

//! Paints the tint of the selected page itself, because the style would show its icon in the colour for dark selections.
class PageDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (option->state.testFlag(QStyle::State_Selected))
            option->backgroundBrush = selectionTintColour(option->palette);
        option->state.setFlag(QStyle::State_Selected, false);
    }
};

} // namespace

PageList::PageList(QWidget *parent)
    : QListWidget(parent)
{
    setAccessibleName(tr("Pages"));
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setIconSize({kPageIconSize, kPageIconSize});
    setItemDelegate(new PageDelegate(this));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    // A screen reader can select a page without making it the current item.
    connect(this, &QListWidget::itemSelectionChanged, this, [this] {
        if (const QList<QListWidgetItem *> chosen = selectedItems(); !chosen.isEmpty())
            setCurrentItem(chosen.first());
    });
}

void PageList::insertPage(int row, const QString &title, const QIcon &icon)
{
    insertItem(row, new QListWidgetItem(icon, title));
    fitRows();
}

void PageList::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitRows();
}

void PageList::paintEvent(QPaintEvent *event)
{
    QListWidget::paintEvent(event);
    QPainter painter(viewport());
    for (const QListWidgetItem *item : selectedItems())
        paintSelectionEdge(&painter, viewport(), visualItemRect(item));
}

QSize PageList::sizeHint() const
{
    int width = 0;
    for (int row = 0; row < count(); ++row)
        width = std::max(width, fontMetrics().horizontalAdvance(item(row)->text()));
    return {width + kPageIconSize + kTitleMargin, QListWidget::sizeHint().height()};
}

void PageList::fitRows()
{
    for (int row = 0; row < count(); ++row)
        item(row)->setSizeHint(QSize(0, fontMetrics().height() + kPageRowPadding));
    updateGeometry();
}

} // namespace watchkeeper

#include "moc_SettingsPane.cpp"

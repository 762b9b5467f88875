// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/widgets/SearchField.h"

#include "gui/look/TintedIcon.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace watchkeeper {

void addSearchIcon(QLineEdit *field)
{
    QAction *mark = field->addAction(actionIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    mark->setText(QCoreApplication::translate("SearchMark", "Search"));
}

namespace {

class SearchNavigation : public QObject
{
public:
    SearchNavigation(QLineEdit *field, QAbstractItemView *list)
        : QObject(field)
        , m_list(list)
    {
        field->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::KeyPress) {
            const int key = static_cast<QKeyEvent *>(event)->key();
            if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
                QCoreApplication::sendEvent(m_list, event);
                return true;
            }
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QAbstractItemView *m_list;
};

} // namespace

void enableSearchNavigation(QLineEdit *field, QAbstractItemView *list)
{
    new SearchNavigation(field, list); // owned by the field
}

namespace {

constexpr int kVisibleNames = 5; // number of rows that are visible without scrolling
constexpr int kNamePadding = 6;

} // namespace

CheckList::CheckList(const QString &searchText, QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit)
    , m_list(new QListWidget)
{
    m_search->setPlaceholderText(searchText);
    m_search->setAccessibleName(searchText);
    m_search->setClearButtonEnabled(true);
    enableSearchNavigation(m_search, m_list);
    m_list->setUniformItemSizes(true);
    m_list->setMinimumHeight(kVisibleNames * (fontMetrics().height() + kNamePadding));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    connect(m_search, &QLineEdit::textChanged, this, &CheckList::filter);
    m_search->installEventFilter(this);
}

QListWidgetItem *CheckList::addName(const QString &name, bool isChecked)
{
    auto *item = new QListWidgetItem(name, m_list);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(isChecked ? Qt::Checked : Qt::Unchecked);
    return item;
}

void CheckList::filter(const QString &text)
{
    const QListWidgetItem *current = m_list->currentItem();
    bool hasCurrent = text.isEmpty() || (current && current->text().contains(text, Qt::CaseInsensitive));
    for (int i = 0; i < m_list->count(); ++i) {
        QListWidgetItem *item = m_list->item(i);
        const bool isFound = item->text().contains(text, Qt::CaseInsensitive);
        item->setHidden(!isFound && item->checkState() == Qt::Unchecked);
        if (isFound && !hasCurrent)
            m_list->setCurrentItem(item);
        hasCurrent = hasCurrent || isFound;
    }
}

//! Makes Enter in the search toggle the current name, instead of pressing the dialog's default button.
bool CheckList::eventFilter(QObject *watched, QEvent *event)
{
    const int key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event)->key() : 0;
    QListWidgetItem *item = m_list->currentItem();
    if ((key != Qt::Key_Return && key != Qt::Key_Enter) || !item || item->isHidden())
        return QWidget::eventFilter(watched, event);
    item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    return true;
}

} // namespace watchkeeper

#include "moc_SearchField.cpp"

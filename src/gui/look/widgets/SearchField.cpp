// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/widgets/SearchField.h"

#include "gui/look/TintedIcon.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>

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

} // namespace watchkeeper

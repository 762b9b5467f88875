// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Headings between the rows of the table while it is sorted by state: Problems, Up, Paused.

#include <QList>
#include <QObject>
#include <QTimer>

class QPainter;
class QTableView;

namespace watchkeeper {

class ResultRow;
class ResultsProxy;

//! Returns the height that a row of the table has above its cells for a heading; 0 for most rows.
int headingHeight(const QTableView *view, int row);

//! \brief Makes the first row of each section higher and paints the section's name above it.
//!
//! There are no headings if all rows belong to one section, or while the table is sorted in another way. While the rows are held
//! and out of order, the headings stay where they are.
class RowSections : public QObject
{
    Q_OBJECT

public:
    //! \param proxy  the model of the view, which must outlive this object
    RowSections(QTableView *view, const ResultsProxy *proxy);

    //! Paints the visible headings. \param painter  on the viewport
    void paint(QPainter *painter) const;
    //! Finds the sections again and updates the heights of all rows, for example after a change of the font. Screen readers get
    //! the headings, such as `Problems 2`, as the description of the view.
    void update();

private:
    struct Section
    {
        int row; //!< its first row
        int count;
        QString title;
        friend bool operator==(const Section &, const Section &) = default;
    };
    int sectionEnd(int first, int number) const;
    QList<Section> findSections() const;
    bool isHeld() const;
    void updateSoon();
    void updateIfChanged();
    void apply(const QList<Section> &sections);

    QTableView *m_view;
    const ResultsProxy *m_proxy;
    QList<Section> m_sections;
    QTimer m_updateTimer{this};
};

} // namespace watchkeeper
